"""Reads reST, one base64 line per text; answers one base64 line each: node counts, warnings, text."""
import base64
import io
import sys

import docutils.core
from docutils import nodes

COUNTED = [nodes.emphasis, nodes.strong, nodes.literal, nodes.list_item, nodes.literal_block,
           nodes.block_quote, nodes.entry]

for encoded in sys.stdin:
    warnings = io.StringIO()
    tree = docutils.core.publish_doctree(
        base64.b64decode(encoded).decode("utf-8"),
        settings_overrides={
            "report_level": 2, "halt_level": 5, "warning_stream": warnings, "syntax_highlight": "none",
            "doctitle_xform": False, "file_insertion_enabled": False, "raw_enabled": False})
    counts = " ".join(str(sum(1 for _ in tree.findall(kind))) for kind in COUNTED)
    for message in list(tree.findall(nodes.system_message)):
        message.parent.remove(message)
    answer = "\0".join([counts, warnings.getvalue(), tree.astext()])
    print(base64.b64encode(answer.encode("utf-8")).decode("ascii"))

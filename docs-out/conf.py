# Sphinx project of the generated pages. Build: sphinx-build -W -n -b html docs-out OUT
#
# Written by hand: this file, _static/ and README.rst. Generated: every page that starts with ".. kfuncdoc: generated".

project = "Kfuncdoc"
author = "The Kfuncdoc authors"
copyright = author

extensions = []
exclude_patterns = ["_build", "README.rst"]
language = "en"
root_doc = "index"

# A prototype copied from the kernel may carry this attribute; the generated pages leave it out.
c_id_attributes = ["__bpf_kfunc"]
primary_domain = "c"
# A code block says its language itself.
highlight_language = "none"

# C types that no page describes. By name: a type that is missing here is a warning, and it shall be one.
nitpick_ignore = [
    ("c:identifier", name)
    for name in (
        "u8", "u16", "u32", "u64",
        "s8", "s16", "s32", "s64",
        "size_t",
        "bpf_map",
    )
]

html_theme = "alabaster"
html_static_path = ["_static"]
html_css_files = ["kfuncdoc.css"]
html_copy_source = False
html_show_copyright = False
html_show_sphinx = False
html_sidebars = {"**": ["about.html", "localtoc.html", "relations.html", "searchbox.html"]}
html_theme_options = {
    "description": "Contracts of BPF kernel functions",
    "page_width": "1240px",
    "sidebar_width": "260px",
    "body_min_width": "0",
    "body_max_width": "none",
    "fixed_sidebar": True,
    "show_powered_by": False,
}

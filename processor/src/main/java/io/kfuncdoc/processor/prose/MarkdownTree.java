package io.kfuncdoc.processor.prose;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/// Flexmark, set to CommonMark with the tables of GitHub.
final class MarkdownTree {

  private MarkdownTree() {}

  static Document parse(String markdown) {
    return (markdown.indexOf('|') < 0 ? WithoutTables.PARSER : WithTables.PARSER).parse(markdown);
  }

  /// Building a parser loads most of Flexmark's classes: once, and not before there is something to parse.
  private static final class WithoutTables {
    static final Parser PARSER = Parser.builder().build();
  }

  /// The table extension makes every parse about twice as long, so a text without a bar does without.
  private static final class WithTables {
    static final Parser PARSER =
        Parser.builder(
                new MutableDataSet()
                    .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
                    .set(TablesExtension.COLUMN_SPANS, false)
                    .set(TablesExtension.MIN_HEADER_ROWS, 1)
                    .set(TablesExtension.MAX_HEADER_ROWS, 1)
                    .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                    .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                    .set(TablesExtension.WITH_CAPTION, false)
                    .set(TablesExtension.APPEND_MISSING_COLUMNS, false)
                    .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
                    .toImmutable())
            .build();
  }
}

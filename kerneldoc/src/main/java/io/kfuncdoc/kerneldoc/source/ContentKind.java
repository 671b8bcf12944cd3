package io.kfuncdoc.kerneldoc.source;

import io.kfuncdoc.kerneldoc.FileKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What kind of file a content is.
final class ContentKind {

  private static final Pattern HUNK = Pattern.compile("^@@ -\\d+(?:,\\d+)? \\+\\d+(?:,\\d+)? @@", Pattern.MULTILINE);
  private static final Pattern DIRECTIVE = Pattern.compile("^\\.\\. c:(?:function|macro)::", Pattern.MULTILINE);
  private static final Pattern COMMENT = Pattern.compile("^/\\*\\*\\s*$", Pattern.MULTILINE);

  private ContentKind() {}

  /// The kind that the name promises, if the content can be that; else the first that fits.
  static FileKind of(String fileName, String content, List<TextLine> lines) {
    boolean isPage = DIRECTIVE.matcher(content).find();
    if (isSourceName(fileName) && COMMENT.matcher(content).find()) {
      return FileKind.C_SOURCE;
    }
    if (isPage && fileName.toLowerCase(Locale.ROOT).endsWith(".rst")) {
      return FileKind.PAGE;
    }
    if (MailHeaders.begin(lines)) {
      return FileKind.MAIL;
    }
    if (HUNK.matcher(content).find()) {
      return FileKind.PATCH;
    }
    return isPage ? FileKind.PAGE : FileKind.C_SOURCE;
  }

  static boolean isSourceName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".c") || name.endsWith(".h");
  }
}

package io.kfuncdoc.kerneldoc.source;

import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocFile;
import io.kfuncdoc.kerneldoc.DocWarning;
import io.kfuncdoc.kerneldoc.FileKind;
import io.kfuncdoc.kerneldoc.Origin;
import io.kfuncdoc.kerneldoc.UnreadableFile;
import io.kfuncdoc.kerneldoc.read.ReadSource;
import io.kfuncdoc.kerneldoc.read.SourceLine;
import io.kfuncdoc.kerneldoc.read.SourceReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Reads the kernel-doc of a file: C source, a patch, a mail or a reST page. Content decides which; the file's name is
/// asked only where content could be either.
///
/// Lines are those of the file given. Of a patch only what it adds and its context are read; of a mail nothing that it
/// quotes.
public final class KernelDocReader {

  private KernelDocReader() {}

  /// @param content in UTF-8, else in ISO 8859-1
  /// @throws UnreadableFile if there is no kernel-doc of a function
  public static DocFile read(String fileName, byte[] content) {
    return read(fileName, decode(content));
  }

  private static String decode(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return new String(content, StandardCharsets.ISO_8859_1);
    }
  }

  /// @throws UnreadableFile if there is no kernel-doc of a function
  public static DocFile read(String fileName, String content) {
    List<TextLine> lines = TextLine.of(content);
    FileKind kind = ContentKind.of(fileName, content, lines);
    DocFile file = switch (kind) {
      case C_SOURCE -> source(fileName, content, lines);
      case PATCH, MAIL -> patches(fileName, kind, lines);
      case PAGE -> file(fileName, kind, PageReader.read(lines));
    };
    if (file.comments().isEmpty() && file.warnings().isEmpty()) {
      throw new UnreadableFile("no kernel-doc comment in " + fileName + " (read as " + name(kind) + ")");
    }
    return file;
  }

  /// C, unless it is text of another name that only holds some.
  private static DocFile source(String fileName, String content, List<TextLine> lines) {
    ReadSource read = SourceReader.read(SourceLine.of(content));
    boolean nothing = read.comments().isEmpty() && read.warnings().isEmpty();
    return nothing && !ContentKind.isSourceName(fileName)
        ? patches(fileName, FileKind.C_SOURCE, lines)
        : file(fileName, FileKind.C_SOURCE, read);
  }

  private static DocFile file(String fileName, FileKind kind, ReadSource read) {
    return file(fileName, kind, read.comments(), read.warnings(), Map.of());
  }

  private static DocFile patches(String fileName, FileKind kind, List<TextLine> lines) {
    PatchReader reader = new PatchReader();
    switch (kind) {
      case PATCH -> reader.readHunks(lines);
      case MAIL -> MailText.bodies(lines).forEach(reader::readText);
      case C_SOURCE, PAGE -> reader.readText(lines);
    }
    return file(fileName, kind, reader.comments(), reader.warnings(), reader.origins());
  }

  private static DocFile file(String fileName, FileKind kind, List<DocComment> comments, List<DocWarning> warnings,
      Map<Integer, Origin> origins) {
    return new DocFile(fileName, kind, comments,
        warnings.stream().sorted(Comparator.comparingInt(DocWarning::line)).toList(), origins);
  }

  private static String name(FileKind kind) {
    return switch (kind) {
      case C_SOURCE -> "C source";
      case PATCH -> "a patch";
      case MAIL -> "a mail";
      case PAGE -> "a page";
    };
  }
}

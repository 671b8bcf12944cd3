package io.kfuncdoc.audit;

import io.kfuncdoc.kerneldoc.source.KernelDocReader;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Release;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A text of the tests. Its head says for which release it is (`kernel: 6.18`) and what is to be found in it
/// (`expect: ID KFUNC SUBJECT`); the newest release and nothing if it does not say. It may also say which sentences are
/// not read (`unread: SENTENCE`), or that all are (`unread: none`).
record AuditedText(String name, String content) {

  private static final Pattern EXPECTED = Pattern.compile("\\* expect: (.*)");
  private static final Pattern UNREAD = Pattern.compile("\\* unread: (.*)");
  private static final Pattern KERNEL = Pattern.compile("\\* kernel: (\\S+)");

  static List<AuditedText> all() {
    return all("texts");
  }

  /// @param folder beside this class
  static List<AuditedText> all(String folder) {
    try (Stream<Path> files = Files.list(Path.of(AuditedText.class.getResource(folder).toURI()))) {
      return files.filter(f -> f.toString().endsWith(".c")).sorted()
          .map(f -> read(folder, f.getFileName().toString())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static AuditedText read(String name) {
    return read("texts", name);
  }

  private static AuditedText read(String folder, String name) {
    try (InputStream in = AuditedText.class.getResourceAsStream(folder + "/" + name)) {
      return new AuditedText(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> expected() {
    return EXPECTED.matcher(content).results().map(m -> m.group(1).strip()).sorted().toList();
  }

  /// The sentences that are not read, "none" if all are; empty if the head does not say.
  List<String> unread() {
    return UNREAD.matcher(content).results().map(m -> m.group(1).strip()).toList();
  }

  AuditReport audit(List<Contract> contracts) {
    Matcher kernel = KERNEL.matcher(content);
    Release release = kernel.find() ? Release.of(kernel.group(1)) : null;
    return new Auditor(contracts, release).audit(List.of(KernelDocReader.read(name, content)));
  }
}

package io.kfuncdoc.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Findings that are known and do not count.
///
/// The file has a first line [#FORMAT], then one entry a line: file, id, kfunc and message, divided by tabs, sorted,
/// without line numbers, UTF-8. Files are named as [#normal] has it. Lines that begin with `#` and empty lines say
/// nothing. An entry excuses one finding; two like findings need two.
public record Baseline(List<Entry> entries) {

  /// The first line of a baseline.
  public static final String FORMAT = "# kfuncdoc audit baseline 1";

  public static final Baseline EMPTY = new Baseline(List.of());

  public Baseline {
    entries = List.copyOf(entries);
  }

  /// A finding without its line.
  ///
  /// @param id as in `A102`
  public record Entry(String file, String id, String kfunc, String message) implements Comparable<Entry> {

    static Entry of(AuditFinding finding) {
      return new Entry(normal(finding.file()), finding.rule().id(), finding.kfunc(), finding.message());
    }

    String line() {
      return String.join("\t", escaped(file), id, kfunc, escaped(message));
    }

    @Override
    public int compareTo(Entry other) {
      return line().compareTo(other.line());
    }

    private static String escaped(String text) {
      return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String text) {
      StringBuilder plain = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) != '\\' || i + 1 == text.length()) {
          plain.append(text.charAt(i));
          continue;
        }
        char next = text.charAt(++i);
        plain.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      }
      return plain.toString();
    }
  }

  /// A baseline that knows all of these.
  public static Baseline of(List<AuditFinding> findings) {
    return new Baseline(findings.stream().map(Entry::of).sorted().toList());
  }

  /// A file by the name that entries have for it: below the working folder without `./` and `..`, and not absolute.
  /// What is no path, standard input as well, keeps its name.
  public static String normal(String file) {
    try {
      Path here = Path.of("").toAbsolutePath().normalize();
      Path path = here.resolve(file).normalize();
      return path.startsWith(here) && !path.equals(here) ? here.relativize(path).toString() : path.toString();
    } catch (InvalidPathException e) {
      return file;
    }
  }

  /// The entries of other files than these, and all the findings.
  public Baseline with(List<AuditFinding> findings, Collection<String> files) {
    Set<String> given = files.stream().map(Baseline::normal).collect(Collectors.toSet());
    List<Entry> all = new ArrayList<>(entries.stream().filter(e -> !given.contains(e.file())).toList());
    all.addAll(of(findings).entries());
    return new Baseline(all);
  }

  /// @throws MalformedBaseline if the file is no baseline
  /// @throws IOException if it cannot be read
  public static Baseline read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return parse(file.toString(), new String(bytes, StandardCharsets.UTF_8));
  }

  /// @param name of the file, for errors
  /// @throws MalformedBaseline if the text is no baseline
  public static Baseline parse(String name, String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(FORMAT)) {
      throw new MalformedBaseline(name, 1, "the first line of a baseline is '" + FORMAT + "'");
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\t", -1);
      if (parts.length != 4 || !parts[1].matches("A\\d{3}") || parts[0].isEmpty() || parts[2].isEmpty()) {
        throw new MalformedBaseline(
            name, i + 1, "an entry is file, id, kfunc and message, divided by tabs: '" + line + "'");
      }
      entries.add(new Entry(normal(Entry.unescaped(parts[0])), parts[1], parts[2], Entry.unescaped(parts[3])));
    }
    return new Baseline(entries);
  }

  /// As it stands in a file; ends in a line feed.
  public String text() {
    StringBuilder text = new StringBuilder(FORMAT).append('\n');
    entries.stream().sorted().forEach(e -> text.append(e.line()).append('\n'));
    return text.toString();
  }

  /// Writes the file, replacing what was there.
  public void write(Path file) throws IOException {
    Files.writeString(file, text());
  }

  /// The report without the findings that this baseline knows.
  ///
  /// @param files that were audited; entries of others are not stale
  public AuditReport apply(AuditReport report, Collection<String> files) {
    Set<String> given = files.stream().map(Baseline::normal).collect(Collectors.toSet());
    Map<Entry, Integer> left = new HashMap<>();
    entries.forEach(e -> left.merge(e, 1, Integer::sum));
    List<AuditFinding> counting = new ArrayList<>();
    List<AuditFinding> known = new ArrayList<>(report.known());
    for (AuditFinding finding : report.findings()) {
      Entry entry = Entry.of(finding);
      Integer count = left.get(entry);
      if (count != null && count > 0) {
        left.put(entry, count - 1);
        known.add(finding);
      } else {
        counting.add(finding);
      }
    }
    List<Entry> stale = new ArrayList<>();
    left.forEach((entry, count) -> {
      for (int i = 0; i < count && given.contains(entry.file()); i++) {
        stale.add(entry);
      }
    });
    stale.sort(null);
    return new AuditReport(counting, known, stale, report.unread(), report.read(), report.unknown());
  }
}

package io.kfuncdoc.selftest;

import io.kfuncdoc.selftest.plant.Mutant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The mutants that change nothing observable, with the reason: a file kept by hand.
final class Unobservable {

  private final Map<String, String> reasons = new HashMap<>();

  /// Lines of `key => reason`; `#` starts a comment. A key that ends with ` *` stands for all that begin so.
  static Unobservable read() throws IOException {
    Unobservable file = new Unobservable();
    try (InputStream in = Objects.requireNonNull(Unobservable.class.getResourceAsStream("unobservable.txt"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        int at = line.indexOf(" => ");
        if (!line.isBlank() && !line.startsWith("#")) {
          if (at < 0) {
            throw new IOException("unobservable.txt: no ' => ' in: " + line);
          }
          file.reasons.put(line.substring(0, at).strip(), line.substring(at + 4).strip());
        }
      }
    }
    return file;
  }

  Optional<String> reason(Mutant mutant) {
    return reasons.keySet().stream().filter(k -> matches(k, mutant.key())).map(reasons::get).findFirst();
  }

  /// The keys that no mutant has.
  List<String> stale(List<Mutant> all) {
    List<String> keys = all.stream().map(Mutant::key).toList();
    return reasons.keySet().stream().filter(k -> keys.stream().noneMatch(key -> matches(k, key))).sorted().toList();
  }

  private static boolean matches(String pattern, String key) {
    return pattern.endsWith(" *") ? key.startsWith(pattern.substring(0, pattern.length() - 1)) : pattern.equals(key);
  }
}

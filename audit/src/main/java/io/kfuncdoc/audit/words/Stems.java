package io.kfuncdoc.audit.words;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The stems of words that mean something.
final class Stems {

  private static final Pattern WORD = Pattern.compile("(?<![@\\w])[a-z_][a-z0-9_]+");
  private static final Set<String> EMPTY = Set.of(
      "the", "an", "of", "is", "are", "be", "to", "in", "on", "for", "and", "or", "it", "its", "that", "this", "there",
      "can", "not", "no", "has", "have", "been", "was", "were", "any", "some", "one", "already", "with", "from", "by",
      "at", "as", "if", "when", "does", "do", "which", "than", "whose", "these", "those", "other", "such", "so", "also",
      "given", "bpf", "into", "would", "will", "may", "must", "but", "their", "them", "they", "all", "only", "because",
      "kind", "type", "sort", "another", "different");

  private Stems() {}

  static Set<String> of(String text) {
    Set<String> stems = new LinkedHashSet<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (!EMPTY.contains(word.group())) {
        stems.add(stem(word.group()));
      }
    }
    return stems;
  }

  private static String stem(String word) {
    String stem = word;
    for (String ending : new String[] {"ing", "ed", "es", "s"}) {
      if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
        stem = word.substring(0, word.length() - ending.length());
        break;
      }
    }
    return stem.endsWith("e") && stem.length() > 4 ? stem.substring(0, stem.length() - 1) : stem;
  }
}

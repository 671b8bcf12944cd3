package io.kfuncdoc.processor.diag;

import java.util.Collection;

/// "Did you mean": the nearest of some names.
public final class Suggestion {

  private Suggestion() {}

  /// ` (did you mean 'x'?)`, or nothing if no name is near.
  public static String among(Collection<String> names, String written) {
    String nearest = "";
    int least = Math.max(2, written.length() / 3) + 1;
    for (String name : names) {
      int distance = distance(name, written);
      if (distance < least) {
        least = distance;
        nearest = name;
      }
    }
    return nearest.isEmpty() ? "" : " (did you mean '" + nearest + "'?)";
  }

  /// How many letters must be put in, taken out or changed.
  public static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}

package io.kfuncdoc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A kernel release by its number: two or three parts, as in `7.1` or `6.18.44`.
///
/// Ordered part by part; a missing third part counts as 0.
public record Release(List<Integer> parts) implements Comparable<Release> {

  private static final Pattern TEXT = Pattern.compile("(0|[1-9]\\d{0,3})(\\.(0|[1-9]\\d{0,3})){1,2}");

  public Release {
    parts = List.copyOf(parts);
    if (parts.size() < 2 || parts.size() > 3 || parts.stream().anyMatch(p -> p < 0)) {
      throw new IllegalArgumentException("a release has two or three parts, none negative: " + parts);
    }
  }

  /// @throws IllegalArgumentException if the text is not a release
  public static Release of(String text) {
    if (!isRelease(text)) {
      throw new IllegalArgumentException("not a kernel release: '" + text + "' (expected as in 7.1 or 6.18.44)");
    }
    List<Integer> parts = new ArrayList<>();
    for (String part : text.split("\\.")) {
      parts.add(Integer.valueOf(part));
    }
    return new Release(parts);
  }

  public static boolean isRelease(String text) {
    return TEXT.matcher(text).matches();
  }

  /// Whether both belong to one stable series: `6.18` and `6.18.44` do.
  public boolean sameSeries(Release other) {
    return parts.subList(0, 2).equals(other.parts.subList(0, 2));
  }

  @Override
  public int compareTo(Release other) {
    for (int i = 0; i < 3; i++) {
      int order = Integer.compare(part(i), other.part(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int part(int index) {
    return index < parts.size() ? parts.get(index) : 0;
  }

  @Override
  public String toString() {
    return parts.stream().map(String::valueOf).collect(Collectors.joining("."));
  }
}

package io.kfuncdoc.benchmarks.place;

import java.util.function.Function;

/// The workloads, in the order of the table.
public enum Load {
  ONE_PAGE("one page", Workload.OnePage::new),
  SOME_PAGES("1 to 64 pages", Workload.SomePages::new),
  GIVEN_ADDRESS("one page at a given address", Workload.GivenAddress::new),
  RANGES("512 pages", Workload.Ranges::new),
  FRAGMENTED("one page, every other page taken", Workload.Fragmented::new),
  UNMET("two pages, no two are free", Workload.Unmet::new);

  /// What the table calls it.
  public final String text;
  private final Function<Pages, Workload> maker;

  Load(String text, Function<Pages, Workload> maker) {
    this.text = text;
    this.maker = maker;
  }

  Workload on(Pages pages) {
    return maker.apply(pages);
  }
}

package io.kfuncdoc.benchmarks.place;

/// The workloads, in the order of the table.
public enum Load {
  ONE_PAGE("one page"),
  SOME_PAGES("1 to 64 pages"),
  GIVEN_ADDRESS("one page at a given address"),
  RANGES("512 pages"),
  FRAGMENTED("one page, every other page taken"),
  UNMET("two pages, no two are free");

  /// What the table calls it.
  public final String text;

  Load(String text) {
    this.text = text;
  }

  Workload on(Pages pages) {
    return switch (this) {
      case ONE_PAGE -> new Workload.OnePage(pages);
      case SOME_PAGES -> new Workload.SomePages(pages);
      case GIVEN_ADDRESS -> new Workload.GivenAddress(pages);
      case RANGES -> new Workload.Ranges(pages);
      case FRAGMENTED -> new Workload.Fragmented(pages);
      case UNMET -> new Workload.Unmet(pages);
    };
  }
}

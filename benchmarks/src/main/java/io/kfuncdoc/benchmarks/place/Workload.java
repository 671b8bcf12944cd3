package io.kfuncdoc.benchmarks.place;

/// What is done to an arena of 2^20 pages, again and again, from a state that a new workload brings about. Half of the
/// pages are taken, except where it is said.
public abstract class Workload {

  /// The pages of the arena.
  public static final int PAGES = 1 << 20;

  final Pages pages;
  final Dice dice = new Dice();

  Workload(Pages pages) {
    this.pages = pages;
  }

  /// One operation: a take and a give, except where it is said.
  ///
  /// @return something that depends on what was taken
  public abstract int operate();

  /// The arena that it works on.
  public final Pages pages() {
    return pages;
  }

  /// Takes a page, then gives one that was chosen at random.
  static final class OnePage extends Workload {

    private final int[] taken = new int[PAGES / 2];

    OnePage(Pages pages) {
      super(pages);
      Fill.half(pages, dice, taken, new int[PAGES / 2]);
    }

    @Override
    public int operate() {
      int page = pages.take(1);
      int which = dice.next(taken.length);
      pages.give(taken[which], 1);
      taken[which] = page;
      return page;
    }
  }

  /// Takes 1 to 64 pages and gives runs that were chosen at random until half is free.
  static final class SomePages extends Workload {

    private static final int MOST = 64;

    private final int[] start = new int[PAGES];
    private final int[] length = new int[PAGES];
    private int runs;
    private int taken;

    SomePages(Pages pages) {
      super(pages);
      while (take() >= 0) {
        // until no room is left
      }
      giveDownToHalf();
    }

    private int take() {
      int count = 1 + dice.next(MOST);
      int page = pages.take(count);
      if (page >= 0) {
        start[runs] = page;
        length[runs++] = count;
        taken += count;
      }
      return page;
    }

    private void giveDownToHalf() {
      while (taken > PAGES / 2) {
        int which = dice.next(runs);
        pages.give(start[which], length[which]);
        taken -= length[which];
        runs--;
        start[which] = start[runs];
        length[which] = length[runs];
      }
    }

    @Override
    public int operate() {
      int page = take();
      giveDownToHalf();
      return page;
    }
  }

  /// Takes a free page at its address and gives a taken one, both chosen at random.
  static final class GivenAddress extends Workload {

    private final int[] taken = new int[PAGES / 2];
    private final int[] free = new int[PAGES / 2];

    GivenAddress(Pages pages) {
      super(pages);
      Fill.half(pages, dice, taken, free);
    }

    @Override
    public int operate() {
      int mine = dice.next(taken.length);
      int wanted = dice.next(free.length);
      int page = free[wanted];
      if (!pages.takeAt(page, 1)) {
        throw new IllegalStateException("page " + page + " is not free");
      }
      pages.give(taken[mine], 1);
      free[wanted] = taken[mine];
      taken[mine] = page;
      return page;
    }
  }

  /// Takes a range of 512 pages, then gives one that was chosen at random.
  static final class Ranges extends Workload {

    private static final int RANGE = 512;

    private final int[] taken = new int[PAGES / RANGE / 2];

    Ranges(Pages pages) {
      super(pages);
      int[] all = new int[PAGES / RANGE];
      for (int i = 0; i < all.length; i++) {
        all[i] = pages.take(RANGE);
      }
      Fill.shuffle(all, dice);
      for (int i = 0; i < all.length; i++) {
        if (i < taken.length) {
          taken[i] = all[i];
        } else {
          pages.give(all[i], RANGE);
        }
      }
    }

    @Override
    public int operate() {
      int page = pages.take(RANGE);
      int which = dice.next(taken.length);
      pages.give(taken[which], RANGE);
      taken[which] = page;
      return page;
    }
  }

  /// Every other page is free at first. Takes a page, then gives one, chosen at random, of 4,096 that were taken so.
  static final class Fragmented extends Workload {

    private final int[] taken = new int[4096];

    Fragmented(Pages pages) {
      super(pages);
      Fill.everyOther(pages);
      for (int i = 0; i < taken.length; i++) {
        taken[i] = pages.take(1);
      }
    }

    @Override
    public int operate() {
      int page = pages.take(1);
      int which = dice.next(taken.length);
      pages.give(taken[which], 1);
      taken[which] = page;
      return page;
    }
  }

  /// Every other page is free. Asks for two in a row.
  static final class Unmet extends Workload {

    Unmet(Pages pages) {
      super(pages);
      Fill.everyOther(pages);
    }

    @Override
    public int operate() {
      return pages.take(2);
    }
  }
}

package io.kfuncdoc.benchmarks.place;

/// States to start from.
final class Fill {

  private Fill() {}

  /// Takes all pages and gives half of them back, chosen at random.
  static void half(Pages pages, Dice dice, int[] taken, int[] free) {
    int[] all = new int[taken.length + free.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = pages.take(1);
    }
    shuffle(all, dice);
    System.arraycopy(all, 0, taken, 0, taken.length);
    System.arraycopy(all, taken.length, free, 0, free.length);
    for (int page : free) {
      pages.give(page, 1);
    }
  }

  /// Takes all pages and gives those with odd numbers, in random order.
  static void everyOther(Pages pages) {
    int[] odd = new int[Workload.PAGES / 2];
    for (int i = 0; i < odd.length; i++) {
      pages.take(2);
      odd[i] = 2 * i + 1;
    }
    shuffle(odd, new Dice());
    for (int page : odd) {
      pages.give(page, 1);
    }
  }

  static void shuffle(int[] numbers, Dice dice) {
    for (int i = numbers.length - 1; i > 0; i--) {
      int other = dice.next(i + 1);
      int swap = numbers[i];
      numbers[i] = numbers[other];
      numbers[other] = swap;
    }
  }
}

package io.kfuncdoc.processor.analysis;

import java.util.Arrays;

/// Which variable to decide next: the one that took part in the most recent conflicts, in a binary heap.
final class VariableOrder {

  private double[] activity = new double[16];
  private int[] heap = new int[16];
  private int[] position = new int[16];
  private int size;
  private int variables;
  private double bump = 1;

  void add(int variable) {
    if (variable >= activity.length) {
      int length = 2 * variable;
      activity = Arrays.copyOf(activity, length);
      heap = Arrays.copyOf(heap, length);
      position = Arrays.copyOf(position, length);
    }
    variables = variable + 1;
    position[variable] = -1;
    putBack(variable);
  }

  void putBack(int variable) {
    if (position[variable] < 0) {
      position[variable] = size;
      heap[size++] = variable;
      rise(variable);
    }
  }

  /// The most active variable of those put in; -1 if none is left.
  int take() {
    if (size == 0) {
      return -1;
    }
    int top = heap[0];
    position[top] = -1;
    int last = heap[--size];
    if (last != top) {
      heap[0] = last;
      position[last] = 0;
      sink(last);
    }
    return top;
  }

  void tookPart(int variable) {
    activity[variable] += bump;
    if (activity[variable] > 1e100) {
      for (int v = 0; v < variables; v++) {
        activity[v] *= 1e-100;
      }
      bump *= 1e-100;
    }
    if (position[variable] >= 0) {
      rise(variable);
    }
  }

  void decay() {
    bump /= 0.95;
  }

  private void rise(int variable) {
    int at = position[variable];
    while (at > 0) {
      int above = heap[(at - 1) / 2];
      if (!before(variable, above)) {
        break;
      }
      put(above, at);
      at = (at - 1) / 2;
    }
    put(variable, at);
  }

  private void sink(int variable) {
    int at = position[variable];
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (!before(heap[child], variable)) {
        break;
      }
      put(heap[child], at);
      at = child;
    }
    put(variable, at);
  }

  /// Equally active ones in the order in which they were made: inputs before what is computed from them.
  private boolean before(int a, int b) {
    return activity[a] > activity[b] || (activity[a] == activity[b] && a < b);
  }

  private void put(int variable, int at) {
    heap[at] = variable;
    position[variable] = at;
  }
}

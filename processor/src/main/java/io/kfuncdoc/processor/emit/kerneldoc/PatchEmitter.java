package io.kfuncdoc.processor.emit.kerneldoc;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a patch in git's format that puts the blocks of a family above the definitions in a C file. What kernel-doc
/// stands there goes.
public final class PatchEmitter {

  /// As wide as git makes the line of a file, in a mail.
  private static final int STAT_WIDTH = 72;

  private static final int SHORTEST_GRAPH = 6;

  private PatchEmitter() {}

  /// @param path   the file's path in the tree
  /// @param text   what the file holds
  /// @param author as in `A Name <mail>`; empty to leave the line out, without which `git am` does not take it
  /// @return the patch; empty if the file has these comments
  /// @throws IllegalArgumentException if the contract is not held to the release, or the file does not define a kfunc
  public static String emit(Contract contract, Release release, String path, String text, String author) {
    CSource source = new CSource(text);
    List<UnifiedDiff.Change> changes = new ArrayList<>();
    List<Kfunc> kfuncs = Kfuncs.in(contract, release);
    for (Kfunc kfunc : kfuncs) {
      CSource.Definition definition = source.find(kfunc.name())
          .orElseThrow(() -> new IllegalArgumentException(path + " does not define " + kfunc.name() + "()"));
      String comment = BlockEmitter.comment(BlockBuilder.build(contract, kfunc, release));
      String end = text.contains("\r\n") ? "\r" : "";
      changes.add(new UnifiedDiff.Change(
          lineOf(text, definition.commentStart()),
          lineOf(text, definition.start()),
          comment.lines().map(line -> line + end).toList()));
    }
    UnifiedDiff diff = new UnifiedDiff(text);
    String hunks = diff.hunks(changes);
    return hunks.isEmpty() ? "" : head(contract, release, path, author, kfuncs, diff) + hunks + "-- \n2.0\n";
  }

  private static int lineOf(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private static String head(
      Contract contract, Release release, String path, String author, List<Kfunc> kfuncs, UnifiedDiff diff) {
    String names = kfuncs.stream().map(k -> k.name() + "()").collect(Collectors.joining("\n  "));
    int total = diff.added() + diff.removed();
    String count = " " + path + " | " + total + " ";
    return "From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001\n"
        + (author.isEmpty() ? "" : "From: " + author + "\n")
        + "Subject: [PATCH] bpf: Document the kfuncs of " + path.substring(path.lastIndexOf('/') + 1) + "\n\n"
        + "Add kernel-doc to\n\n  " + names + "\n\n"
        + "Made for Linux " + release + " from the contract " + contract.name() + ".\n"
        + "---\n"
        + count + graph(diff.added(), diff.removed(), Math.max(SHORTEST_GRAPH, STAT_WIDTH - count.length())) + "\n"
        + " 1 file changed" + count(diff.added(), "insertion", "(+)") + count(diff.removed(), "deletion", "(-)") + "\n\n"
        + "diff --git a/" + path + " b/" + path + "\n"
        + "--- a/" + path + "\n+++ b/" + path + "\n";
  }

  /// A sign for each line, or their shares of the width where there are more.
  private static String graph(int added, int removed, int width) {
    int total = added + removed;
    if (total <= width) {
      return "+".repeat(added) + "-".repeat(removed);
    }
    int minus = removed == 0 ? 0 : Math.max(1, Math.round((float) removed * width / total));
    int plus = added == 0 ? 0 : Math.max(1, width - minus);
    return "+".repeat(plus) + "-".repeat(minus);
  }

  private static String count(int number, String what, String sign) {
    return number == 0 ? "" : ", " + number + " " + what + (number == 1 ? "" : "s") + sign;
  }
}

package io.kfuncdoc.processor.read;

import io.kfuncdoc.processor.emit.rst.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Tells what two pages say differently, in words of meaning: rows, parameters, sentences.
public final class PageDifference {

  private final Sides sides;
  private final List<String> found = new ArrayList<>();

  private PageDifference(Sides sides) {
    this.sides = sides;
  }

  /// What the page on disk says differently from the contract's page; empty if nothing.
  public static List<String> between(Page page, Page contract) {
    return between("page", page, "contract", contract);
  }

  /// @param leftName what to call the first page in "page says ..."
  public static List<String> between(String leftName, Page left, String rightName, Page right) {
    PageDifference difference = new PageDifference(new Sides(leftName, rightName));
    difference.pages(left, right);
    if (difference.found.isEmpty() && !left.equals(right)) {
      difference.found.add("the pages differ in names that occur twice");
    }
    return List.copyOf(difference.found);
  }

  private void pages(Page left, Page right) {
    says("", "stub", left.stub(), right.stub());
    says("", "title", left.title(), right.title());
    says("", "release", left.release(), right.release());
    says("", "releases", String.join(", ", left.releases()), String.join(", ", right.releases()));
    says("", "state", state(left), state(right));
    says("", "source file", left.source(), right.source());
    lines("text", left.text(), right.text());
    match("", "function", left.functions(), right.functions(), Page.Function::name, this::functions);
  }

  private static String state(Page page) {
    return page.isDraft() ? "draft" : "written";
  }

  private void functions(Page.Function left, Page.Function right) {
    String name = left.name();
    says(name + ": ", "prototype", left.prototype(), right.prototype());
    says(name + ": ", "purpose", left.purpose(), right.purpose());
    match(name + ": ", "parameter", left.parameters(), right.parameters(), Page.Parameter::declaration,
        (a, b) -> lines(name + ": parameter '" + a.declaration() + "'", a.text(), b.text()));
    lines(name + ": description", left.description(), right.description());
    sentences(name + ": context", left.context(), right.context());
    found.addAll(ReturnDifference.between(sides, left, right));
    order(name + ": ", "Return item", left.returns(), right.returns());
    sentences(name + ": note", left.note(), right.note());
    sentences(name + ": text above the table", left.outcomes().lead(), right.outcomes().lead());
    match(name + ": ", "row", left.outcomes().rows(), right.outcomes().rows(), Page.Row::name,
        (a, b) -> rows(name + ": row " + a.name(), a, b));
  }

  private void rows(String where, Page.Row left, Page.Row right) {
    says(where, ": number", left.number(), right.number());
    says(where, ": when", left.when(), right.when());
    says(where, "", left.returns(), right.returns());
    says(where, ": afterwards", left.afterwards(), right.afterwards());
    says(where, ": kernels", left.kernels(), right.kernels());
    says(where, ": proved by", left.proof(), right.proof());
  }

  /// Pairs by key; what only one side has is a difference, and so is another order.
  private <T> void match(
      String where, String kind, List<T> left, List<T> right, Function<T, String> key, Pair<T> compare) {
    List<String> leftKeys = left.stream().map(key).toList();
    List<String> rightKeys = right.stream().map(key).toList();
    leftKeys.stream().filter(k -> !rightKeys.contains(k))
        .forEach(k -> found.add(sides.onlyLeft(where, kind, k)));
    rightKeys.stream().filter(k -> !leftKeys.contains(k))
        .forEach(k -> found.add(sides.onlyRight(where, kind, k)));
    order(where, kind, leftKeys, rightKeys);
    for (T a : left) {
      right.stream().filter(b -> key.apply(b).equals(key.apply(a))).findFirst().ifPresent(b -> compare.accept(a, b));
    }
  }

  private void order(String where, String kind, List<String> leftKeys, List<String> rightKeys) {
    List<String> leftOrder = leftKeys.stream().filter(rightKeys::contains).toList();
    List<String> rightOrder = rightKeys.stream().filter(leftKeys::contains).toList();
    if (!leftOrder.equals(rightOrder)) {
      found.add(where + "order of " + kind + "s: " + sides.left() + " has " + String.join(", ", leftOrder)
          + "; " + sides.right() + " has " + String.join(", ", rightOrder));
    }
  }

  private interface Pair<T> {
    void accept(T left, T right);
  }

  private void sentences(String where, String left, String right) {
    lines(where, List.of(left.split("(?<=[.]) ")), List.of(right.split("(?<=[.]) ")));
  }

  /// The part in the middle that differs, shown from both sides.
  private void lines(String where, List<String> left, List<String> right) {
    int from = 0;
    int least = Math.min(left.size(), right.size());
    while (from < least && left.get(from).equals(right.get(from))) {
      from++;
    }
    int end = 0;
    while (end < least - from && left.get(left.size() - 1 - end).equals(right.get(right.size() - 1 - end))) {
      end++;
    }
    String leftPart = String.join(" ", left.subList(from, left.size() - end));
    String rightPart = String.join(" ", right.subList(from, right.size() - end));
    says(where, "", leftPart, rightPart);
    if (leftPart.equals(rightPart) && !left.equals(right)) {
      found.add(where + ": the lines are divided in another way");
    }
  }

  private void says(String where, String what, String left, String right) {
    if (!Objects.equals(left, right)) {
      found.add(sides.say(where + what, left, right));
    }
  }
}

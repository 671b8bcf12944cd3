package io.kfuncdoc.kerneldoc.rest;

import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocFile;
import io.kfuncdoc.kerneldoc.DocParameter;
import io.kfuncdoc.kerneldoc.DocSection;
import io.kfuncdoc.kerneldoc.Prototype;
import io.kfuncdoc.kerneldoc.PrototypeParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes comments as the kernel's tool prints them with `-rst`.
public final class RestRenderer {

  private static final String VARIABLE = "...";
  private static final String VOID = "void";

  private final StringBuilder out = new StringBuilder();

  private RestRenderer() {}

  /// All comments that a prototype of their own name follows; empty if there is none.
  public static String render(DocFile file) {
    return file.comments().stream().map(RestRenderer::render).collect(Collectors.joining());
  }

  /// Empty if no prototype follows, or that of another function.
  public static String render(DocComment comment) {
    Prototype prototype = comment.prototype();
    if (prototype == null || !prototype.name().equals(comment.name())) {
      return "";
    }
    RestRenderer renderer = new RestRenderer();
    renderer.write(comment, prototype);
    return renderer.out.toString();
  }

  /// What stands in the signature and above a parameter's text.
  private record Entry(String name, String declaration, String unless) {}

  private static List<Entry> entries(Prototype prototype) {
    List<Entry> entries = new ArrayList<>();
    for (PrototypeParameter parameter : prototype.parameters()) {
      String declaration = parameter.declaration();
      boolean variable = declaration.endsWith(VARIABLE);
      entries.add(new Entry(parameter.name(), declaration, variable ? "variable arguments" : "*undescribed*"));
    }
    boolean named = !entries.isEmpty() && entries.getLast().declaration().endsWith(VARIABLE);
    if (prototype.variadic() && !named) {
      entries.add(new Entry(VARIABLE, VARIABLE, "variable arguments"));
    }
    if (entries.isEmpty() && prototype.kind() == Prototype.Kind.FUNCTION) {
      entries.add(new Entry(VOID, VOID, "no arguments"));
    }
    return entries;
  }

  private void write(DocComment comment, Prototype prototype) {
    List<Entry> entries = entries(prototype);
    writeDirective(prototype, entries);
    writeText("   ", comment.purpose().oneLine());
    out.append('\n');
    if (!entries.isEmpty()) {
      out.append(".. container:: kernelindent\n\n  **Parameters**\n\n");
    }
    for (Entry entry : entries) {
      out.append("  ``").append(entry.declaration()).append("``\n");
      Optional<DocParameter> described = comment.parameter(entry.name());
      if (described.isPresent() && !entry.name().equals(VOID)) {
        writeText("    ", described.get().text().text());
      } else {
        out.append("    ").append(entry.unless()).append('\n');
      }
      out.append('\n');
    }
    for (DocSection section : comment.sections()) {
      out.append("  **").append(section.name()).append("**\n\n");
      writeText("  ", section.text().text());
      out.append('\n');
    }
    out.append("\n\n");
  }

  private void writeDirective(Prototype prototype, List<Entry> entries) {
    String arguments = entries.stream().map(Entry::declaration).collect(Collectors.joining(", "));
    String signature = prototype.name() + " (" + arguments + ")";
    switch (prototype.kind()) {
      case FUNCTION -> {
        out.append(".. c:function:: ");
        prototype.markers().forEach(marker -> out.append(marker).append(' '));
        out.append(prototype.returnType()).append(' ').append(signature);
      }
      case MACRO, CONSTANT -> {
        String syntax = prototype.kind() == Prototype.Kind.CONSTANT ? prototype.name() : signature;
        out.append(".. c:macro:: ").append(prototype.name()).append("\n\n``").append(syntax).append("``");
      }
    }
    out.append("\n\n");
  }

  /// An empty text is an empty line.
  private void writeText(String prefix, String text) {
    String rest = TextBlock.rest(text);
    for (String line : rest.substring(0, rest.length() - 1).split("\n", -1)) {
      out.append(prefix).append(line).append('\n');
    }
  }
}

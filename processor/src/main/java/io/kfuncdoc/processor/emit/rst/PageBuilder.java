package io.kfuncdoc.processor.emit.rst;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.KfFlag;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.prose.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Makes the page of a contract for one release.
public final class PageBuilder {

  private static final String TO_BE_WRITTEN = "To be written.";

  private final Contract contract;
  private final Release release;

  private PageBuilder(Contract contract, Release release) {
    this.contract = contract;
    this.release = release;
  }

  /// The page for the newest release that the contract is held to.
  public static Page build(Contract contract) {
    return build(contract, contract.newest());
  }

  /// @throws IllegalArgumentException if the contract does not speak of the release
  public static Page build(Contract contract, Release release) {
    if (!contract.speaksOf(release)) {
      throw new IllegalArgumentException(contract.name() + " is not held to " + release + ", only to "
          + contract.releases());
    }
    return new PageBuilder(contract, release).page();
  }

  /// What a comment above the function says in the tree of one release: nothing that the page does not say, and
  /// nothing of other releases. What the family's text defines is said where the terms are used.
  ///
  /// @throws IllegalArgumentException if the contract does not speak of the release, or the release lacks the function
  public static TreeText inTree(Contract contract, Kfunc kfunc, Release release) {
    if (!contract.speaksOf(release) || !kfunc.availability().includes(release)) {
      throw new IllegalArgumentException(
          kfunc.name() + "() is not in Linux " + release + ": it is there " + KernelsText.of(kfunc.availability()));
    }
    Wording wording = new Wording(contract, kfunc);
    OutcomeText outcomes = new OutcomeText(kfunc, release, wording, contract.draft());
    TreeText text = new TreeText(
        wording.line(kfunc.purpose()),
        kfunc.parameters().isEmpty() ? List.of() : parameters(kfunc, wording),
        description(contract, ReleaseText.in(kfunc.description(), release), wording),
        contract.draft() && isWithoutContext(kfunc) ? TO_BE_WRITTEN : new ContextText(kfunc).callersIn(release),
        outcomes.effects(),
        outcomes.returnsByRow(),
        isVoid(kfunc) && !outcomes.effects().isEmpty() ? "" : outcomes.note("condition"));
    List<String> definitions = Definitions.in(contract.text()).usedIn(text.words());
    return definitions.isEmpty() ? text : text.with(Wording.familyText(String.join(" ", definitions)));
  }

  private Page page() {
    Title title = Title.of(contract.text(), "Kernel functions of ``" + contract.source() + "``");
    return new Page(
        contract.packageName().isEmpty() ? contract.name() : contract.packageName() + "." + contract.name(),
        title.title(),
        release.toString(),
        contract.releases().stream().map(Release::toString).toList(),
        contract.source(),
        title.text(),
        contract.kfuncs().stream().map(this::function).toList());
  }

  private Page.Function function(Kfunc kfunc) {
    Wording wording = new Wording(contract, kfunc);
    OutcomeText outcomes = new OutcomeText(kfunc, release, wording, contract.draft());
    return new Page.Function(
        prototype(kfunc),
        wording.line(kfunc.purpose()),
        parameters(kfunc, wording),
        description(contract, kfunc.description(), wording),
        contract.draft() && isWithoutContext(kfunc) ? TO_BE_WRITTEN : new ContextText(kfunc)
            .of(release, contract.releases()),
        outcomes.returns(),
        outcomes.note("row of the table"),
        outcomes.table());
  }

  private static List<String> description(Contract contract, String markdown, Wording wording) {
    List<String> text = wording.text(markdown);
    if (!contract.draft()) {
      return text;
    }
    List<String> all = new ArrayList<>(List.of(PageFormat.DRAFT));
    if (!text.isEmpty()) {
      all.add("");
      all.addAll(text);
    }
    return all;
  }

  /// Where nothing is said of sleeping a context says "any", which a draft cannot know.
  private static boolean isWithoutContext(Kfunc kfunc) {
    return kfunc.contexts().isEmpty()
        && kfunc.flags().stream().noneMatch(f -> f.flags().contains(KfFlag.KF_SLEEPABLE));
  }

  /// In the spacing of kernel-doc.
  private static String prototype(Kfunc kfunc) {
    String declared = kfunc.parameters().stream().map(Param::declaration).collect(Collectors.joining(", "));
    return kfunc.result().c() + " " + kfunc.name() + " (" + (declared.isEmpty() ? "void" : declared) + ")";
  }

  private static List<Page.Parameter> parameters(Kfunc kfunc, Wording wording) {
    if (kfunc.parameters().isEmpty()) {
      return List.of(new Page.Parameter("void", List.of("no arguments")));
    }
    List<Page.Parameter> parameters = new ArrayList<>();
    for (Param param : kfunc.parameters()) {
      List<String> text = wording.text(param.text());
      parameters.add(new Page.Parameter(param.declaration(), text.isEmpty() ? List.of("*undescribed*") : text));
    }
    return parameters;
  }

  static boolean isVoid(Kfunc kfunc) {
    return kfunc.result() instanceof CType.Nothing;
  }
}

package io.kfuncdoc.processor.resolve;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.ContextNote;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.KfFlag;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.expr.ExpressionParser;
import io.kfuncdoc.processor.expr.Scope;
import io.kfuncdoc.processor.prose.Comment;
import io.kfuncdoc.processor.prose.CommentReader;
import io.kfuncdoc.processor.prose.ParamText;
import io.kfuncdoc.processor.prose.Passage;
import io.kfuncdoc.processor.scan.Written;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A family as a contract. What does not resolve is left out and reported, so that one look shows every problem.
public final class ContractResolver {

  private final Findings findings = new Findings();
  private final ReleaseResolver releases = new ReleaseResolver(findings);

  private ContractResolver() {}

  /// @param contract what could be resolved; null if not even the releases could
  /// @param scopes   by kfunc, what names mean in its guards
  public record Resolved(
      @Nullable Contract contract, Map<String, Scope> scopes, List<Finding> findings) {}

  public static Resolved resolve(Written.Family family) {
    return new ContractResolver().family(family);
  }

  private Resolved family(Written.Family family) {
    ExpressionParser parser = new ExpressionParser(family.expressions());
    List<Release> heldTo = releases.family(family);
    TermResolver terms = new TermResolver(parser, findings);
    Scope vocabulary = terms.resolve(family.vocabulary());
    RowResolver rows = new RowResolver(parser, findings, releases, new WitnessResolver(parser, findings, releases, family));
    Map<String, Scope> scopes = new LinkedHashMap<>();
    List<Kfunc> kfuncs = new ArrayList<>();
    for (Written.Kfunc kfunc : family.kfuncs()) {
      Map<String, CType> parameters = new LinkedHashMap<>();
      kfunc.parameters().forEach(p -> parameters.put(p.name(), p.type()));
      Scope scope = vocabulary.over(parameters);
      scopes.put(kfunc.name(), scope);
      kfuncs.add(kfunc(kfunc, scope, rows));
    }
    Contract contract = heldTo.isEmpty()
        ? null
        : new Contract(
            family.name(), family.packageName(), family.page().value(), family.source(), heldTo,
            Passage.of(family.comment().markdown()).markdown(), terms.inOrder(),
            family.faults() == null ? List.of() : family.faults().constants(), kfuncs,
            family.draft());
    return new Resolved(contract, scopes, findings.all());
  }

  private Kfunc kfunc(Written.Kfunc written, Scope scope, RowResolver rowResolver) {
    Comment comment = CommentReader.read(written.comment().markdown());
    List<Param> parameters = written.parameters().stream()
        .map(p -> new Param(p.name(), p.type(), description(comment, p.name())))
        .toList();
    List<Kfunc.FlagUse> flags = new ArrayList<>();
    for (Written.Flags use : written.flags()) {
      Set<KfFlag> set = EnumSet.noneOf(KfFlag.class);
      set.addAll(use.flags());
      flags.add(new Kfunc.FlagUse(set, releases.availability(use.releases())));
    }
    List<ContextNote> contexts = new ArrayList<>();
    for (Written.Context context : written.contexts()) {
      contexts.add(
          new ContextNote(context.variant(), context.spinLock(), releases.availability(context.releases())));
    }
    List<Row> rows = new ArrayList<>();
    for (Written.Row row : written.rows()) {
      Row resolved = rowResolver.resolve(written, row, scope);
      if (resolved != null) {
        rows.add(resolved);
      }
    }
    return new Kfunc(
        written.name(), written.result(), parameters, releases.availability(written.releases()), flags, contexts,
        comment.purpose().markdown(), comment.description().markdown(), written.table(), rows);
  }

  private static String description(Comment comment, String parameter) {
    return comment.params().stream()
        .filter(p -> p.name().equals(parameter))
        .map(ParamText::text)
        .map(Passage::markdown)
        .findFirst()
        .orElse("");
  }
}

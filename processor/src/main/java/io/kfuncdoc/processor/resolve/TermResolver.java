package io.kfuncdoc.processor.resolve;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.processor.diag.Problem;
import io.kfuncdoc.processor.expr.Bounds;
import io.kfuncdoc.processor.expr.ExpressionFault;
import io.kfuncdoc.processor.expr.ExpressionParser;
import io.kfuncdoc.processor.expr.ExpressionTyper;
import io.kfuncdoc.processor.expr.Scope;
import io.kfuncdoc.processor.scan.Written;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Terms in an order in which each definition uses only terms that are resolved already.
final class TermResolver {

  private final ExpressionParser parser;
  private final Findings findings;
  private final Map<String, Written.Term> written = new LinkedHashMap<>();
  private final Map<String, Term> resolved = new LinkedHashMap<>();
  private final Map<String, Expr.Constant> constants = new LinkedHashMap<>();
  private final Set<String> unusable = new HashSet<>();
  private final Set<String> underWay = new HashSet<>();

  TermResolver(ExpressionParser parser, Findings findings) {
    this.parser = parser;
    this.findings = findings;
  }

  /// The vocabulary as a scope without parameters. Terms that do not resolve are left out of it.
  Scope resolve(Written.Vocabulary vocabulary) {
    for (Written.Constant constant : vocabulary.constants()) {
      constants.put(constant.name(), new Expr.Constant(constant.name(), constant.value(), ExprType.S64));
    }
    unusable.addAll(vocabulary.unusable());
    vocabulary.terms().forEach(t -> written.put(t.name(), t));
    vocabulary.terms().forEach(this::resolve);
    return new Scope(Map.of(), resolved, constants, unusable, null, false);
  }

  /// The resolved terms in the order of the vocabulary.
  List<Term> inOrder() {
    return written.keySet().stream().filter(resolved::containsKey).map(resolved::get).toList();
  }

  private Scope scope(Map<String, CType> parameters) {
    return new Scope(parameters, resolved, constants, unusable, null, true);
  }

  private void resolve(Written.Term term) {
    if (resolved.containsKey(term.name()) || unusable.contains(term.name())) {
      return;
    }
    if (underWay.contains(term.name())) {
      findings.add(term.place(), Problem.TERM_CYCLE, term.name());
      unusable.add(term.name());
      return;
    }
    Term.Meaning meaning = term.observed();
    if (meaning == null) {
      underWay.add(term.name());
      meaning = define(term);
      underWay.remove(term.name());
    }
    if (meaning == null) {
      unusable.add(term.name());
    } else {
      resolved.put(
          term.name(),
          new Term(term.name(), term.parameters(), term.type(), term.phrase(), term.negated(), meaning));
    }
  }

  private Term.@Nullable Meaning define(Written.Term term) {
    Written.Text definition = term.definition();
    if (definition == null) {
      throw new IllegalStateException(term.name() + " is neither defined nor observed");
    }
    for (String name : ExpressionTyper.applied(parser, definition.value())) {
      Written.Term other = written.get(name);
      if (other != null) {
        resolve(other);
      }
    }
    Map<String, CType> parameters = new LinkedHashMap<>();
    term.parameters().forEach(p -> parameters.put(p.name(), p.type()));
    Scope scope = scope(parameters);
    try {
      Expr body = ExpressionTyper.any(parser, definition.value(), scope);
      if (!fits(body, term.type(), scope)) {
        findings.add(
            definition.place(), Problem.DOES_NOT_TYPE, definition.value(), "its value may not fit " + term.type().c());
        return null;
      }
      return new Term.Meaning.Defined(new Term.Definition(definition.value(), body));
    } catch (ExpressionFault fault) {
      fault.at(definition.place()).ifPresent(findings::add);
      return null;
    }
  }

  private static boolean fits(Expr body, CType type, Scope scope) {
    if (body.type() == ExprType.S64 && type.exprType() == ExprType.U64) {
      return new Bounds(scope).of(body).isNonNegative();
    }
    return body.type() == type.exprType() && (!body.type().isNumber() || new Bounds(scope).of(body).fits(type));
  }
}

package io.kfuncdoc.audit.fact;

import io.kfuncdoc.audit.words.Concept;
import io.kfuncdoc.audit.words.ConditionReader;
import io.kfuncdoc.audit.words.Lexicon;
import io.kfuncdoc.audit.words.Names;
import io.kfuncdoc.audit.words.Reading;
import io.kfuncdoc.audit.words.Remembered;
import io.kfuncdoc.audit.words.Spelling;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.CallContext;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.Term;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a kfunc promises in one release, in words and in concepts.
public final class KfuncFacts {

  private final Contract contract;
  private final Kfunc kfunc;
  private final Release release;
  private final Names names;
  private final ConditionReader reader;
  private final List<RowFact> rows;
  private final List<RowFact> absent;
  private final Set<Concept> effects;
  private final OwnWords own;
  private final Contents contents;
  private final Vocabulary vocabulary;
  private final Remembered<String, String> normal;

  public KfuncFacts(Lexicon lexicon, Contract contract, Kfunc kfunc, Release release) {
    this.contract = contract;
    this.kfunc = kfunc;
    this.release = release;
    Map<String, String> parameters = new LinkedHashMap<>();
    kfunc.parameters().forEach(p -> parameters.put(p.name(), p.text()));
    this.names = new Names(parameters);
    this.normal = new Remembered<>(text -> names.mark(Spelling.normal(text)));
    this.reader = new ConditionReader(lexicon, names, Facets.words(contract), constants(contract));
    GuardWords guards = new GuardWords(contract);
    Set<String> addresses = kfunc.parameters().stream()
        .filter(p -> p.type() instanceof CType.Pointer(_, _, boolean handle) && !handle)
        .map(Param::name)
        .collect(Collectors.toSet());
    this.rows = kfunc.rowsIn(release).stream().map(r -> fact(r, guards, addresses)).toList();
    this.absent = kfunc.rows().stream().filter(r -> !r.availability().includes(release))
        .map(r -> fact(r, guards, addresses)).toList();
    Set<Concept> found = EnumSet.noneOf(Concept.class);
    found.addAll(reader.concepts(normal(kfunc.description())));
    rows.stream().filter(r -> r.mustBeStated() && r.outcome() instanceof Outcome.Nothing)
        .forEach(r -> found.addAll(reader.concepts(normal(r.row().comment()))));
    found.retainAll(EnumSet.of(Concept.ROUNDS, Concept.CLAMPS, Concept.DEFERS));
    if (rows.stream().noneMatch(r -> r.main().contains(Concept.DEFERS))) {
      found.remove(Concept.DEFERS);
    }
    this.effects = found;
    this.own = new OwnWords(contract, kfunc, rows, this::normal);
    this.vocabulary = new Vocabulary(contract, kfunc, reader, this::normal);
    this.contents = Contents.of(success().row().ensuresIn(release), contract);
  }

  private RowFact fact(Row row, GuardWords guards, Set<String> addresses) {
    List<Alternative> alternatives = new ArrayList<>();
    boolean guarded = !(row.decision() instanceof Decision.Reported);
    if (!row.comment().isBlank() && !row.isSuccess()) {
      String words = row.comment().strip().replaceAll("\\s+", " ");
      alternatives.add(new Alternative(
          commented(words), reader.one(normal(words)), guarded, Set.of(), addresses));
    } else {
      Expr guard = switch (row.decision()) {
        case Decision.Guarded(var condition) -> condition.expr();
        case Decision.Undefined(var condition) -> condition.expr();
        default -> null;
      };
      if (guard != null) {
        guards.of(guard).forEach(w -> alternatives.add(
            new Alternative(w.text(), reader.one(normal(w.text())), guarded, w.compared(), addresses)));
      }
    }
    boolean faultOnly = !row.witnesses().isEmpty() && row.witnesses().stream().allMatch(w -> w.fault() != null);
    return new RowFact(row, alternatives, Facets.of(row), faultOnly);
  }

  private String commented(String markdown) {
    String text = markdown;
    for (Param parameter : kfunc.parameters()) {
      text = text.replace("`" + parameter.name() + "`", "@" + parameter.name());
    }
    return text.replaceAll("`(-?[A-Z][A-Z0-9_]*|-?\\d+)`", "%$1").replace("`", "``");
  }

  private static Map<String, Long> constants(Contract contract) {
    Map<String, Long> constants = new HashMap<>();
    for (Term term : contract.terms()) {
      if (term.meaning() instanceof Term.Meaning.Defined(Term.Definition body)) {
        collect(body.expr(), constants);
      }
    }
    contract.kfuncs().forEach(k -> k.rows().forEach(r -> {
      if (r.decision() instanceof Decision.Guarded(var guard)) {
        collect(guard.expr(), constants);
      }
    }));
    return constants;
  }

  private static void collect(Expr expr, Map<String, Long> constants) {
    if (expr instanceof Expr.Constant(String name, long value, _)) {
      constants.put(name.toLowerCase(Locale.ROOT), value);
    }
    expr.operands().forEach(o -> collect(o, constants));
  }

  /// A text in normal spelling, with the parameters marked.
  public String normal(String text) {
    return normal.answer(text);
  }

  /// The rows that a condition may mean: those that it says wholly, else those that it says in part.
  public List<RowFact> rows(Reading said) {
    List<RowFact> wholly = matching(said, Alternative.Match.WHOLLY);
    return wholly.isEmpty() ? matching(said, Alternative.Match.PARTLY) : wholly;
  }

  public List<RowFact> matching(Reading said, Alternative.Match least) {
    return rows.stream()
        .filter(r -> r.alternatives().stream().anyMatch(a -> a.matches(said).compareTo(least) >= 0))
        .toList();
  }

  /// The rows of other releases that a condition says wholly.
  public List<RowFact> absentRows(Reading said) {
    return absent.stream()
        .filter(r -> r.alternatives().stream().anyMatch(a -> a.matches(said) == Alternative.Match.WHOLLY))
        .toList();
  }

  public Contract contract() {
    return contract;
  }

  public Kfunc kfunc() {
    return kfunc;
  }

  public Release release() {
    return release;
  }

  public Names names() {
    return names;
  }

  public ConditionReader reader() {
    return reader;
  }

  public List<RowFact> rows() {
    return rows;
  }

  /// What the call does to its arguments and when, as far as concepts say it: ROUNDS, CLAMPS, DEFERS.
  public Set<Concept> effects() {
    return effects;
  }

  /// Whether a sentence in normal spelling only repeats the contract, in its words.
  public boolean isOwn(String sentence) {
    return own.cover(sentence);
  }

  /// Whether a stem is a word with which the contract names a parameter, or a name made of what it calls this one.
  public boolean isWord(String parameter, String stem) {
    return vocabulary.has(parameter, stem);
  }

  /// What the contract says of a parameter, in normal spelling; empty if there is no such parameter.
  public String textOf(String parameter) {
    return vocabulary.text(parameter);
  }

  /// The stems of what the contract says of a parameter, and of its name and type.
  public Set<String> stemsOf(String parameter) {
    return vocabulary.of(parameter);
  }

  /// What the success leaves in memory.
  public Contents contents() {
    return contents;
  }

  public CallContext context() {
    return kfunc.contextIn(release);
  }

  public boolean isVoid() {
    return kfunc.result() instanceof CType.Nothing;
  }

  public RowFact success() {
    return rows.stream().filter(RowFact::isSuccess).findFirst().orElseThrow();
  }
}

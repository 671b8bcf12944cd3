package io.kfuncdoc.audit.claim;

import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.audit.words.Concept;
import io.kfuncdoc.audit.words.Lexicon;
import io.kfuncdoc.audit.words.Reading;
import io.kfuncdoc.audit.words.Remembered;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the claims of a sentence. A sentence that looks like a claim and yields none is an unread one. Safe for
/// several threads; sentences with the same words are read once.
public final class ClaimReader {

  private static final Pattern OF_RESULT = Pattern.compile(
      "(?<!\\w)(?:returns?|returned|fails?|failure|errors?|errno|rejected|refused|no op|noop|-e[a-z0-9]{2,})(?!\\w)");
  private static final Pattern OF_CONDITION =
      Pattern.compile("(?<!\\w)(?:if|when|whenever|unless|otherwise|success|null|zero|0|true|false)(?!\\w)");
  private static final Pattern ABOUT_OTHERS = Pattern.compile(
      "(?<!\\w)(?:to return(?! (?:-e|null|0|zero|an? error))|return(?:s|ed)? (?:by|from|to|value must|address"
          + "|pointer|pages|memory|range|it to)|void|nothing"
          + "|(?:will|would|does|do|can) not return|no (?:return )?value|none|the returned|under returns?"
          + "|must (?:check|test)|address(?: of the \\w+ \\w+)? is returned|on return|error handling|not report"
          + "|no error)(?!\\w)");

  /// What speaks of the text or its table, not of the function, or only ends an item that says when.
  private static final Pattern ABOUT_TEXT = Pattern.compile(
      "^(?:the first row that applies decides|what the column \\w+ does not name|the last column names|rows without a"
          + " number|of the(?:se)? conditions (?:under return )?the first that applies decides|the table is a draft"
          + "|nothing changes(?: \\.)?$|see (?:also )?\\w+(?: \\.)?$)");
  private static final Pattern LETTERS = Pattern.compile("[a-z]{2}");

  /// Longer sentences, in characters, are not read: expressions recurse over the words of a sentence.
  private static final int LONGEST = 2_000;

  /// So much of a sentence that is too long is shown.
  private static final int SHOWN = 60;

  private final KfuncFacts facts;
  private final Lexicon lexicon;
  private final Naming naming;
  private final Remembered<Sentence, List<Claim>> claims = new Remembered<>(this::claims);

  public ClaimReader(KfuncFacts facts, Lexicon lexicon) {
    this.facts = facts;
    this.lexicon = lexicon;
    this.naming = new Naming(facts);
  }

  /// The claims of a sentence about the release of the facts; none if it speaks of others.
  public List<Claim> read(Sentence sentence) {
    return claims.answer(sentence.anywhere()).stream().map(c -> c.in(sentence)).toList();
  }

  public KfuncFacts facts() {
    return facts;
  }

  /// Whether a sentence without a claim is to be shown as unread: not the purpose, not what speaks of another release,
  /// only repeats the contract, or names what a parameter is.
  public boolean mustBeRead(Sentence sentence) {
    String text = sentence.text();
    boolean ofClaim = switch (sentence.place()) {
      case PURPOSE -> false;
      case PARAMETER -> text.length() > LONGEST || naming.isMore(sentence);
      case RETURN -> !facts.isVoid() || !ABOUT_OTHERS.matcher(text).find();
      case CONTEXT, DESCRIPTION -> true;
    };
    return ofClaim && LETTERS.matcher(text).find() && ReleaseScope.includes(text, facts.release())
        && !isAboutText(sentence) && !facts.isOwn(facts.normal(sentence.raw()));
  }

  /// Whether a claim that was held tells enough of its sentence: what an argument is like does not where the sentence
  /// asserts more of it.
  public boolean suffices(Claim claim) {
    boolean ofLikeness =
        claim instanceof Claim.InSpace || claim instanceof Claim.Demands d && !d.firm() && !d.failing();
    Sentence sentence = claim.sentence();
    return !ofLikeness || sentence.place() != Place.PARAMETER || !naming.asserts(sentence);
  }

  private boolean isAboutText(Sentence sentence) {
    return ABOUT_TEXT.matcher(facts.normal(sentence.raw())).find();
  }

  private List<Claim> claims(Sentence sentence) {
    if (sentence.text().length() > LONGEST) {
      return List.of(new Claim.Unread(sentence,
          sentence.raw().substring(0, Math.min(SHOWN, sentence.raw().length())) + " ... (too long)"));
    }
    boolean ofOthers = !ReleaseScope.includes(sentence.text(), facts.release());
    if (ofOthers || isAboutText(sentence)) {
      return List.of();
    }
    List<Claim> claims = new ArrayList<>();
    if (sentence.place() != Place.PURPOSE && sentence.place() != Place.CONTEXT) {
      claims.addAll(new ResultReader(facts, lexicon).read(sentence));
    }
    List<Claim> contexts = ContextReader.read(sentence);
    claims.addAll(contexts);
    claims.addAll(new SpaceReader(facts).read(sentence));
    if (contexts.isEmpty() && sentence.place() != Place.RETURN) {
      List<Claim> demands = new DemandReader(facts).read(sentence);
      if (demands.stream().anyMatch(c -> c instanceof Claim.Demands d && d.failing())) {
        claims.removeIf(c -> c instanceof Claim.Returns returns && returns.result() instanceof Result.Failure);
      }
      claims.replaceAll(c -> completed(c, demands));
      claims.addAll(demands);
    }
    claims.addAll(new OrderReader(facts).read(sentence));
    claims.addAll(new LimitReader(facts).read(sentence));
    claims.addAll(new StatementReader(facts).read(sentence));
    effects(sentence, claims);
    if (claims.stream().noneMatch(c -> !(c instanceof Claim.Demands d && !d.firm())) && looksLikeClaim(sentence)) {
      claims.add(new Claim.Unread(sentence, sentence.raw()));
    }
    return List.copyOf(claims);
  }

  /// "Must be an arena, or -EINVAL is returned": the result is that of what must not be.
  private static Claim completed(Claim claim, List<Claim> demands) {
    if (claim instanceof Claim.Returns returns && returns.result() instanceof Result.Value
        && returns.alternatives().stream().allMatch(r -> r.main().equals(Set.of(Concept.FAILURE)))) {
      List<Claim.Demands> firm = demands.stream()
          .flatMap(d -> d instanceof Claim.Demands demand && demand.firm() ? Stream.of(demand) : Stream.of())
          .toList();
      List<Reading> violations = firm.stream().flatMap(d -> d.violations().stream()).toList();
      return violations.isEmpty() ? claim : new Claim.Returns(
          returns.sentence(), returns.at(), returns.result(), firm.getFirst().at(), violations, returns.even());
    }
    return claim;
  }

  private void effects(Sentence sentence, List<Claim> claims) {
    Set<Concept> effects = EnumSet.of(Concept.ROUNDS, Concept.CLAMPS, Concept.DEFERS);
    for (Lexicon.Hit hit : lexicon.findUpTo(Concept.DEFERS, sentence.text())) {
      if (effects.remove(hit.concept())) {
        claims.add(new Claim.Does(sentence, hit.start(), hit.concept()));
      }
    }
  }

  private boolean looksLikeClaim(Sentence sentence) {
    String text = sentence.text();
    return switch (sentence.place()) {
      case PURPOSE -> false;
      case CONTEXT -> ContextReader.speaksOfContext(sentence);
      case RETURN -> !facts.isVoid() && (OF_RESULT.matcher(text).find() || OF_CONDITION.matcher(text).find())
          && !ABOUT_OTHERS.matcher(text).find();
      case DESCRIPTION, PARAMETER -> OF_RESULT.matcher(text).find() && !ABOUT_OTHERS.matcher(text).find();
    };
  }
}

package io.kfuncdoc.processor.lint;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.processor.diag.Finding;
import io.kfuncdoc.processor.diag.Place;
import io.kfuncdoc.processor.lint.words.Subject;
import io.kfuncdoc.processor.prose.Comment;
import io.kfuncdoc.processor.prose.CommentReader;
import io.kfuncdoc.processor.prose.ParamText;
import io.kfuncdoc.processor.prose.Passage;
import io.kfuncdoc.processor.prose.ProseProblem;
import io.kfuncdoc.processor.prose.Sentence;
import io.kfuncdoc.processor.prose.SentenceReader;
import io.kfuncdoc.processor.scan.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds every comment of a family against its contract.
public final class ProseLint {

  private static final List<Lint> LINTS = List.of(
      new ResultLint(), new ContextLint(), new SpaceLint(), new OutcomeLint(), new ParameterLint(), new FunctionLint(),
      new LimitLint());

  private final Written.Family family;
  private final Contract contract;
  private final Release release;
  private final Set<String> names = new HashSet<>();
  private final Silencing silencing = new Silencing();

  private ProseLint(Written.Family family, Contract contract, Release release) {
    this.family = family;
    this.contract = contract;
    this.release = release;
    contract.terms().forEach(t -> names.add(t.name()));
    family.vocabulary().constants().forEach(c -> names.add(c.name()));
    family.situations().forEach(s -> names.add(s.name()));
  }

  /// @param findings what is wrong
  /// @param notes    what is silenced, with the reasons
  public record Result(List<Finding> findings, List<Finding> notes) {}

  /// @param release the one that the page is made for
  public static Result of(Written.Family family, Contract contract, Release release) {
    return new ProseLint(family, contract, release).result();
  }

  private Result result() {
    silencing.add(family.name(), family.silences(), family());
    for (Written.Kfunc written : family.kfuncs()) {
      Kfunc kfunc = contract.kfunc(written.name());
      silencing.add(kfunc.name(), written.silences(), kfunc(written, kfunc));
      for (Written.Row row : written.rows()) {
        silencing.add(row.name(), row.silences(), lint(row.comment().place(), Passage.of(row.comment().markdown()),
            subject(kfunc, null, kfunc.row(row.name()))));
      }
    }
    return silencing.result();
  }

  /// A tag that is not supported is a problem already, and no mention of a parameter.
  private List<Finding> family() {
    String text = family.comment().markdown();
    Set<Integer> reported =
        CommentReader.read(text).problems().stream().map(ProseProblem::line).collect(Collectors.toSet());
    return lint(family.comment().place(), Passage.of(text), subject(null, null, null), reported);
  }

  private List<Finding> kfunc(Written.Kfunc written, Kfunc kfunc) {
    Place place = written.comment().place();
    Comment comment = CommentReader.read(written.comment().markdown());
    List<Finding> findings = new ArrayList<>(lint(place, comment.purpose(), subject(kfunc, null, null)));
    findings.addAll(lint(place, comment.description(), subject(kfunc, null, null)));
    for (ParamText text : comment.params()) {
      Param parameter =
          kfunc.parameters().stream().filter(p -> p.name().equals(text.name())).findFirst().orElse(null);
      findings.addAll(lint(place, text.text(), subject(kfunc, parameter, null)));
    }
    return findings;
  }

  private Subject subject(@Nullable Kfunc kfunc, @Nullable Param parameter, @Nullable Row row) {
    return new Subject(contract, release, Set.copyOf(family.externals()), names, kfunc, parameter, row);
  }

  private static List<Finding> lint(Place place, Passage passage, Subject subject) {
    return lint(place, passage, subject, Set.of());
  }

  /// @param reported lines of the passage with a problem of another kind
  private static List<Finding> lint(Place place, Passage passage, Subject subject, Set<Integer> reported) {
    List<Finding> findings = new ArrayList<>();
    for (Sentence sentence : SentenceReader.read(passage)) {
      for (Lint lint : LINTS) {
        for (Claim claim : lint.claims(sentence, subject)) {
          int line = sentence.line(claim.at());
          if (!reported.contains(line)) {
            List<Object> details = new ArrayList<>(List.of(line, sentence.column(claim.at())));
            details.addAll(claim.details());
            findings.add(Finding.at(place, claim.problem(), details.toArray()));
          }
        }
      }
    }
    return findings.stream().distinct().toList();
  }
}

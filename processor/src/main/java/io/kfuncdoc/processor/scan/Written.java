package io.kfuncdoc.processor.scan;

import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.KfFlag;
import io.kfuncdoc.processor.diag.Place;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an author wrote, with places, before anything in it is resolved.
public final class Written {

  private Written() {}

  /// A text and where it stands.
  public record Text(String value, Place place) {}

  /// A doc comment, raw; empty if there is none.
  public record Comment(String markdown, Place place) {}

  /// A lint that a comment is let off from.
  public record Silence(Text lint, Text reason, Place place) {}

  public record Releases(Text since, Text until, List<Text> backported) {}

  /// @param unusableSteps kfuncs and situations that could not be read
  public record Family(
      String packageName,
      String name,
      Place place,
      Text page,
      String source,
      List<Text> releases,
      Place releasesPlace,
      Comment comment,
      Vocabulary vocabulary,
      @Nullable Faults faults,
      List<Situation> situations,
      List<String> externals,
      List<Silence> silences,
      List<Kfunc> kfuncs,
      Set<String> unusableSteps,
      boolean draft) {

    /// Every text of the family that is an expression, a call or an assignment.
    public List<String> expressions() {
      return Stream.concat(
              vocabulary.terms().stream().map(Written.Term::definition).filter(d -> d != null).map(Text::value),
              kfuncs.stream().flatMap(k -> k.rows().stream()).flatMap(Row::expressions))
          .toList();
    }
  }

  /// @param name      as in messages
  /// @param constants empty if it is not an enum
  public record Faults(String name, boolean isEnum, List<String> constants) {}

  public record Situation(String name, List<io.kfuncdoc.model.Term.Parameter> parameters) {}

  /// @param unusable names of what could not be read
  public record Vocabulary(List<Term> terms, List<Constant> constants, Set<String> unusable) {}

  public record Constant(String name, long value) {}

  /// @param definition null for an observed term
  public record Term(
      String name,
      Place place,
      List<io.kfuncdoc.model.Term.Parameter> parameters,
      CType type,
      String phrase,
      String negated,
      @Nullable Text definition,
      io.kfuncdoc.model.Term.@Nullable Meaning observed) {}

  public record Kfunc(
      String name,
      Place place,
      CType result,
      List<Param> parameters,
      Releases releases,
      List<Flags> flags,
      List<Context> contexts,
      Comment comment,
      List<Silence> silences,
      String table,
      List<Row> rows) {}

  public record Param(String name, CType type, Place place) {}

  public record Flags(List<KfFlag> flags, Releases releases, Place place) {}

  public record Context(String variant, boolean spinLock, Releases releases, Place place) {}

  /// One of the annotations that say what decides for a row; unclear if there is not exactly one.
  public enum Decider { WHEN, UNDEFINED, REPORTED, SUCCESS, UNCLEAR }

  /// @param guard     null unless a guard decides
  /// @param returned  null if nothing is said
  public record Row(
      String name,
      Place place,
      Decider decider,
      @Nullable Text guard,
      Releases releases,
      @Nullable Text returned,
      List<Ensured> ensures,
      List<Witness> witnesses,
      Comment comment,
      List<Silence> silences) {

    /// A row of which nothing is known but that it is there.
    static Row unclear(String name, Place place) {
      Text nothing = new Text("", place);
      return new Row(
          name, place, Decider.UNCLEAR, null, new Releases(nothing, nothing, List.of()), null, List.of(), List.of(),
          new Comment("", place), List.of());
    }

    Stream<String> expressions() {
      return Stream.of(
              guard == null ? Stream.<Text>empty() : Stream.of(guard),
              ensures.stream().map(Ensured::condition),
              witnesses.stream().flatMap(w -> Stream.concat(w.given().stream(), w.call().stream())))
          .flatMap(s -> s)
          .map(Text::value);
    }
  }

  public record Ensured(Text condition, Releases releases) {}

  /// @param fault empty for none
  public record Witness(List<Text> given, List<Text> call, Text fault) {

    public boolean isEmpty() {
      return given.isEmpty() && call.isEmpty() && fault.value().isEmpty();
    }
  }
}

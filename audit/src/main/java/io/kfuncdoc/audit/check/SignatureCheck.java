package io.kfuncdoc.audit.check;

import io.kfuncdoc.audit.AuditRule;
import io.kfuncdoc.audit.claim.Sentence;
import io.kfuncdoc.audit.fact.KfuncFacts;
import io.kfuncdoc.kerneldoc.DocComment;
import io.kfuncdoc.kerneldoc.DocParameter;
import io.kfuncdoc.kerneldoc.Prototype;
import io.kfuncdoc.kerneldoc.PrototypeParameter;
import io.kfuncdoc.model.Param;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parameters and prototype are the contract's.
final class SignatureCheck {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern U32 = Pattern.compile("\\bunsigned int\\b|\\b__u32\\b|\\buint32_t\\b");
  private static final Pattern U64 = Pattern.compile("\\b__u64\\b|\\buint64_t\\b");
  private static final Pattern STAR = Pattern.compile(" ?\\* ?");
  private static final Pattern SUFFIX = Pattern.compile("__\\w+$");
  private static final Pattern MARK = Pattern.compile("(?<![\\w!])@([A-Za-z_]\\w*)");

  private final KfuncFacts facts;
  private final Findings findings;

  SignatureCheck(KfuncFacts facts, Findings findings) {
    this.facts = facts;
    this.findings = findings;
  }

  void check(DocComment comment) {
    List<Param> undescribed = new ArrayList<>(facts.kfunc().parameters());
    List<DocParameter> unknown = new ArrayList<>();
    for (DocParameter described : comment.parameters()) {
      Optional<Param> own = undescribed.stream().filter(p -> p.name().equals(described.name())).findFirst();
      own.ifPresentOrElse(undescribed::remove, () -> unknown.add(described));
    }
    for (DocParameter described : unknown) {
      Optional<Param> meant = meant(described, comment, undescribed);
      meant.ifPresent(undescribed::remove);
      findings.add(AuditRule.PARAMETER_UNKNOWN, described.line(), described.name(),
          "there is no parameter @" + described.name()
              + meant.map(p -> "; say \"@" + p.name() + "\"").orElse("; the parameters are " + names()));
    }
    undescribed.forEach(p -> findings.add(AuditRule.PARAMETER_MISSING, comment.line(), p.name(),
        "@" + p.name() + " is not described; add \"@" + p.name() + ": " + p.text().strip().replace("`", "") + "\""));
    Prototype prototype = comment.prototype();
    if (prototype != null && prototype.kind() == Prototype.Kind.FUNCTION
        && prototype.name().equals(facts.kfunc().name())) {
      prototype(prototype);
    }
  }

  /// A sentence that writes `@name` means a parameter.
  void check(Sentence sentence) {
    if (sentence.raw().indexOf('@') < 0) {
      return;
    }
    Matcher mark = MARK.matcher(sentence.raw());
    while (mark.find()) {
      String name = mark.group(1);
      boolean known = facts.kfunc().parameters().stream()
          .anyMatch(p -> p.name().equals(name) || base(p.name()).equals(name));
      if (!known) {
        findings.add(AuditRule.PARAMETER_UNKNOWN, sentence, sentence.lineOfRaw(mark.start()), name,
            "there is no parameter @" + name + "; the parameters are " + names());
      }
    }
  }

  private String names() {
    return String.join(", ", facts.kfunc().parameters().stream().map(p -> "@" + p.name()).toList());
  }

  /// The one in the same place, or with a like name, that nothing else describes.
  private Optional<Param> meant(DocParameter described, DocComment comment, List<Param> undescribed) {
    int place = comment.parameters().indexOf(described);
    List<Param> all = facts.kfunc().parameters();
    if (place < all.size() && undescribed.contains(all.get(place))) {
      return Optional.of(all.get(place));
    }
    String base = base(described.name());
    return undescribed.stream().filter(p -> p.name().startsWith(base) || base.startsWith(p.name())).findFirst();
  }

  private void prototype(Prototype prototype) {
    List<Param> own = facts.kfunc().parameters();
    List<PrototypeParameter> others = prototype.parameters();
    String right = facts.kfunc().prototype();
    if (!same(prototype.returnType(), facts.kfunc().result().c())) {
      findings.add(AuditRule.PARAMETER_TYPE, prototype.line(), "",
          "the result is " + facts.kfunc().result().c() + ", not " + prototype.returnType() + "; say \"" + right
              + "\"");
    }
    if (own.size() != others.size()) {
      findings.add(AuditRule.PARAMETER_TYPE, prototype.line(), "",
          "there are " + own.size() + " parameters, not " + others.size() + "; say \"" + right + "\"");
      return;
    }
    for (int i = 0; i < own.size(); i++) {
      Param mine = own.get(i);
      PrototypeParameter other = others.get(i);
      if (!mine.name().equals(other.name())) {
        findings.add(AuditRule.PARAMETER_UNKNOWN, prototype.line(), other.name(),
            "parameter " + (i + 1) + " is " + mine.name() + ", not " + other.name() + "; say \"" + right + "\"");
      } else if (!same(other.type(), mine.type().c())) {
        findings.add(AuditRule.PARAMETER_TYPE, prototype.line(), mine.name(),
            "@" + mine.name() + " is " + mine.declaration() + ", not " + other.declaration());
      }
    }
  }

  private static String base(String name) {
    return name.indexOf('_') < 0 ? name : SUFFIX.matcher(name).replaceFirst("");
  }

  private static boolean same(String a, String b) {
    return a.equals(b) || plain(a).equals(plain(b));
  }

  /// A type without blanks, with the short names of kernel types.
  private static String plain(String type) {
    String plain = BLANKS.matcher(type.strip()).replaceAll(" ");
    plain = U64.matcher(U32.matcher(plain).replaceAll("u32")).replaceAll("u64");
    return STAR.matcher(plain).replaceAll("*");
  }
}

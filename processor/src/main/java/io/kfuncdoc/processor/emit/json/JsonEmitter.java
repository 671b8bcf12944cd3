package io.kfuncdoc.processor.emit.json;

import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.ContextNote;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the model of a family. Texts are Markdown and expressions the text of the contract; a number that may need 64
/// bits is a text of digits. What is empty or not given is left out, lists aside.
public final class JsonEmitter {

  /// The `$id` of the schema that the output names and fits.
  public static final String SCHEMA = "urn:kfuncdoc:schema:contract:1";

  private JsonEmitter() {}

  public static String emit(Contract contract) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("$schema", SCHEMA);
    json.put("name", contract.name());
    json.put("package", contract.packageName());
    if (contract.draft()) {
      json.put("draft", true);
    }
    json.put("page", contract.page());
    json.put("source", contract.source());
    json.put("releases", texts(contract.releases()));
    json.put("text", contract.text());
    json.put("terms", contract.terms().stream().map(JsonEmitter::term).toList());
    json.put("faults", contract.faults());
    json.put("kfuncs", contract.kfuncs().stream().map(JsonEmitter::kfunc).toList());
    return JsonText.write(json);
  }

  private static Map<String, Object> term(Term term) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", term.name());
    json.put("parameters", term.parameters().stream().map(p -> declared(p.name(), p.type())).toList());
    json.put("type", type(term.type()));
    putText(json, "phrase", term.phrase());
    putText(json, "negated", term.negated());
    switch (term.meaning()) {
      case Term.Meaning.Defined(Term.Definition body) -> json.put("defined", body.source());
      case Term.Meaning.Observed(long min, long max, List<Long> samples) -> {
        Map<String, Object> observed = range(min, max, term.type());
        observed.put("samples", samples.stream().map(s -> number(s, term.type())).toList());
        json.put("observed", observed);
      }
      case Term.Meaning.OverState(long min, long max) -> json.put("overState", range(min, max, term.type()));
    }
    return json;
  }

  private static Map<String, Object> range(long min, long max, CType type) {
    Map<String, Object> json = new LinkedHashMap<>();
    boolean narrower = min != Long.MIN_VALUE || max != Long.MAX_VALUE;
    if (narrower) {
      json.put("min", number(min, type));
      json.put("max", number(max, type));
    }
    return json;
  }

  private static String number(long value, CType type) {
    boolean unsigned = !(type instanceof CType.Scalar(_, _, boolean signed) && signed);
    return unsigned ? Long.toUnsignedString(value) : Long.toString(value);
  }

  private static Map<String, Object> kfunc(Kfunc kfunc) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", kfunc.name());
    json.put("prototype", kfunc.prototype());
    json.put("result", type(kfunc.result()));
    json.put("parameters", kfunc.parameters().stream().map(p -> {
      Map<String, Object> parameter = declared(p.name(), p.type());
      putText(parameter, "text", p.text());
      return parameter;
    }).toList());
    json.put("availability", availability(kfunc.availability()));
    json.put("flags", kfunc.flags().stream().map(JsonEmitter::flags).toList());
    json.put("contexts", kfunc.contexts().stream().map(JsonEmitter::context).toList());
    json.put("purpose", kfunc.purpose());
    putText(json, "description", kfunc.description());
    json.put("table", kfunc.table());
    json.put("rows", kfunc.rows().stream().map(RowJson::of).toList());
    return json;
  }

  private static Map<String, Object> flags(Kfunc.FlagUse use) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("flags", texts(new ArrayList<>(use.flags())));
    json.put("availability", availability(use.availability()));
    return json;
  }

  private static Map<String, Object> context(ContextNote note) {
    Map<String, Object> json = new LinkedHashMap<>();
    putText(json, "nonSleepableVariant", note.nonSleepableVariant());
    json.put("underSpinLock", note.underSpinLock());
    json.put("availability", availability(note.availability()));
    return json;
  }

  static Map<String, Object> availability(Availability availability) {
    Map<String, Object> json = new LinkedHashMap<>();
    Release since = availability.since();
    Release until = availability.until();
    if (since != null) {
      json.put("since", since.toString());
    }
    if (until != null) {
      json.put("until", until.toString());
    }
    if (!availability.backported().isEmpty()) {
      json.put("backported", texts(availability.backported()));
    }
    return json;
  }

  private static Map<String, Object> declared(String name, CType type) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("type", type(type));
    return json;
  }

  private static Map<String, Object> type(CType type) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("c", type.c());
    switch (type) {
      case CType.Scalar(_, int bits, boolean signed) -> {
        json.put("kind", "scalar");
        json.put("bits", bits);
        json.put("signed", signed);
      }
      case CType.Pointer(_, String space, boolean handle) -> {
        json.put("kind", handle ? "handle" : "address");
        putText(json, "space", space);
      }
      case CType.Nothing() -> json.put("kind", "void");
    }
    return json;
  }

  private static List<String> texts(List<?> values) {
    return values.stream().map(Object::toString).toList();
  }

  static void putText(Map<String, Object> json, String key, String text) {
    if (!text.isEmpty()) {
      json.put(key, text);
    }
  }
}

package io.kfuncdoc.cli;

import io.kfuncdoc.processor.emit.json.JsonText;
import io.kfuncdoc.runtime.kernel.signature.SignatureFinding;
import io.kfuncdoc.runtime.kernel.verify.RowStatus;
import io.kfuncdoc.runtime.kernel.verify.VerifiedKfunc;
import io.kfuncdoc.runtime.kernel.verify.VerifiedRow;
import io.kfuncdoc.runtime.kernel.verify.Verification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The verdict on contracts for programs.
final class VerifyJson {

  private VerifyJson() {}

  static String of(List<Verification> verified) {
    return JsonText.write(Map.of("families", verified.stream().map(VerifyJson::family).toList()));
  }

  private static Map<String, Object> family(Verification verification) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("family", verification.family());
    json.put("kernel", verification.kernel());
    json.put("release", verification.release().toString());
    json.put("kfuncs", verification.kfuncs().stream().map(VerifyJson::kfunc).toList());
    Map<String, Object> summary = new LinkedHashMap<>();
    for (RowStatus status : RowStatus.values()) {
      summary.put(status.label(), verification.count(status));
    }
    json.put("rows", summary);
    json.put("differences", verification.differences());
    return json;
  }

  private static Map<String, Object> kfunc(VerifiedKfunc kfunc) {
    Map<String, Object> signature = new LinkedHashMap<>();
    signature.put("status", kfunc.signature().status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    signature.put("prototype", kfunc.signature().prototype());
    signature.put("findings", kfunc.signature().findings().stream().map(SignatureFinding::text).toList());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kfunc", kfunc.kfunc().name());
    json.put("signature", signature);
    json.put("rows", kfunc.rows().stream().map(VerifyJson::row).toList());
    json.put("withoutRow", kfunc.foreign());
    return json;
  }

  private static Map<String, Object> row(VerifiedRow row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("row", row.row().name());
    json.put("returns", row.row().outcome().text());
    json.put("status", row.status().label());
    json.put("cases", row.cases());
    json.put("notTried", row.notTried());
    json.put("detail", row.detail());
    return json;
  }
}

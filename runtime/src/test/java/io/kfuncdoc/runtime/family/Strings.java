package io.kfuncdoc.runtime.family;

import static io.kfuncdoc.model.Expr.binary;
import static io.kfuncdoc.model.Expr.holds;
import static io.kfuncdoc.model.Expr.not;
import static io.kfuncdoc.model.Expr.unsigned;
import static io.kfuncdoc.model.Expr.unsignedParameter;
import static io.kfuncdoc.runtime.family.Tables.ADDRESS;
import static io.kfuncdoc.runtime.family.Tables.BOOL;
import static io.kfuncdoc.runtime.family.Tables.INT;
import static io.kfuncdoc.runtime.family.Tables.SIZE;
import static io.kfuncdoc.runtime.family.Tables.calling;
import static io.kfuncdoc.runtime.family.Tables.ensuring;
import static io.kfuncdoc.runtime.family.Tables.errno;
import static io.kfuncdoc.runtime.family.Tables.kfunc;
import static io.kfuncdoc.runtime.family.Tables.observed;
import static io.kfuncdoc.runtime.family.Tables.param;
import static io.kfuncdoc.runtime.family.Tables.reported;
import static io.kfuncdoc.runtime.family.Tables.result;
import static io.kfuncdoc.runtime.family.Tables.success;
import static io.kfuncdoc.runtime.family.Tables.when;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The contract of the string kfuncs. A family without state, one of whose results is -1 as a plain number.
public final class Strings {

  private static final Outcome RESULT = new Outcome.Value();

  private Strings() {}

  public static Contract contract() {
    return new Contract("StringKfuncs", "io.kfuncdoc.runtime.family", "bpf/strings", "kernel/bpf/helpers.c",
        List.of(Release.of("7.1")), "", List.of(
            observed("inKernel", BOOL, Long.MIN_VALUE, Long.MAX_VALUE, ADDRESS),
            observed("word", ADDRESS, Long.MIN_VALUE, Long.MAX_VALUE),
            observed("laterWord", ADDRESS, Long.MIN_VALUE, Long.MAX_VALUE),
            observed("hole", ADDRESS, Long.MIN_VALUE, Long.MAX_VALUE),
            observed("endless", ADDRESS, Long.MIN_VALUE, Long.MAX_VALUE)),
        List.of(), List.of(strlen(), strnlen(), strcmp()));
  }

  private static Expr outside(String parameter) {
    return not(holds("inKernel", unsignedParameter(parameter)));
  }

  private static Kfunc strlen() {
    return kfunc(INT, "bpf_strlen", List.of(param(ADDRESS, "s__ign")),
        when("OUT_OF_RANGE", "!inKernel(s__ign)", outside("s__ign"), errno("ERANGE")),
        reported("UNREADABLE", errno("EFAULT"), calling("s__ign", unsigned("hole"))),
        reported("TOO_LONG", errno("E2BIG"), calling("s__ign", unsigned("endless"))),
        ensuring(success("LENGTH", RESULT), "result >= 0", binary(BinaryOp.AT_LEAST, result(INT), Expr.number(0))));
  }

  private static Kfunc strnlen() {
    return kfunc(INT, "bpf_strnlen", List.of(param(ADDRESS, "s__ign"), param(SIZE, "count")),
        when("OUT_OF_RANGE", "!inKernel(s__ign)", outside("s__ign"), errno("ERANGE")),
        when("NOTHING", "count == 0", binary(BinaryOp.EQUAL, unsignedParameter("count"), Expr.number(0)),
            new Outcome.Number(0)),
        reported("UNREADABLE", errno("EFAULT"), calling("s__ign", unsigned("hole"))),
        reported("TOO_LONG", errno("E2BIG"),
            calling("s__ign", unsigned("endless"), "count", Expr.number(1 << 20))),
        ensuring(success("LENGTH", RESULT), "result >= 0 && result <= count", binary(BinaryOp.AND,
            binary(BinaryOp.AT_LEAST, result(INT), Expr.number(0)),
            binary(BinaryOp.AT_MOST, result(INT), unsignedParameter("count")))));
  }

  private static Kfunc strcmp() {
    return kfunc(INT, "bpf_strcmp", List.of(param(ADDRESS, "s1__ign"), param(ADDRESS, "s2__ign")),
        when("OUT_OF_RANGE", "!inKernel(s1__ign) || !inKernel(s2__ign)",
            binary(BinaryOp.OR, outside("s1__ign"), outside("s2__ign")), errno("ERANGE")),
        reported("UNREADABLE", errno("EFAULT"), calling("s2__ign", unsigned("hole"))),
        reported("TOO_LONG", errno("E2BIG"),
            calling("s1__ign", unsigned("endless"), "s2__ign", unsigned("endless"))),
        reported("LESS", new Outcome.Number(-1),
            calling("s1__ign", unsigned("word"), "s2__ign", unsigned("laterWord"))),
        reported("GREATER", new Outcome.Number(1),
            calling("s1__ign", unsigned("laterWord"), "s2__ign", unsigned("word"))),
        success("EQUAL", new Outcome.Number(0), calling("s1__ign", unsigned("word"), "s2__ign", unsigned("word"))));
  }

  /// What would be generated.
  public record Provider(Contract contract) implements ContractProvider {

    @Override
    public Class<?> stub() {
      return StringKfuncs.class;
    }

    @Override
    public Object term(String term, @Nullable State state, Object... arguments) {
      return switch (term) {
        case "inKernel" -> Memory.inKernel((Long) arguments[0]);
        case "word" -> Memory.WORD;
        case "laterWord" -> Memory.LATER_WORD;
        case "hole" -> Memory.HOLE;
        case "endless" -> Memory.ENDLESS;
        default -> throw new IllegalArgumentException(term);
      };
    }

    @Override
    public long call(Object stub, String kfunc, Object... arguments) {
      StringKfuncs strings = (StringKfuncs) stub;
      return switch (kfunc) {
        case "bpf_strlen" -> strings.bpf_strlen((Long) arguments[0]);
        case "bpf_strnlen" -> strings.bpf_strnlen((Long) arguments[0], (Long) arguments[1]);
        case "bpf_strcmp" -> strings.bpf_strcmp((Long) arguments[0], (Long) arguments[1]);
        default -> throw new IllegalArgumentException(kfunc);
      };
    }

    @Override
    public void arrange(Object situations, String situation, Object... arguments) {
      throw new IllegalArgumentException(situation);
    }
  }
}

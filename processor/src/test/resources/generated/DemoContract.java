package demo;

import com.google.auto.service.AutoService;
import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Condition;
import io.kfuncdoc.model.ContextNote;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Decision;
import io.kfuncdoc.model.Ensure;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.KfFlag;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.model.State;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.model.Witness;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The contract {@code demo.Demo} as a constant, and the calls into the family's code.
 *
 * <p>Generated from {@link Demo}; the kfuncs are defined in {@code kernel/demo.c}.
 */
@Generated("io.kfuncdoc.processor.KfuncProcessor")
@AutoService(ContractProvider.class)
public final class DemoContract implements ContractProvider {
  public static final Contract CONTRACT = new Contract(
      "Demo", "demo", "demo/kfuncs", "kernel/demo.c",
      List.<Release>of(Release.of("6.18.44"), Release.of("7.1")),
      "# Demo kfuncs\n"
          + "\n"
          + "A box holds things.",
      terms(),
      List.<String>of("LID", "MEMORY"),
      List.<Kfunc>of(demo_put(), demo_look(), demo_shake()));

  @Override
  public Contract contract() {
    return CONTRACT;
  }

  @Override
  public Class<?> stub() {
    return Demo.class;
  }

  @Override
  public Object term(String term, @Nullable State state, Object... arguments) {
    return switch (term) {
      case "room" -> (long) Terms.room((Box) arguments[0]);
      case "held" -> (long) Terms.held(Objects.requireNonNull(state), (Box) arguments[0]);
      default -> throw new IllegalArgumentException("no observed term " + term);
    };
  }

  @Override
  public long call(Object stub, String kfunc, Object... arguments) {
    Demo kfuncs = (Demo) stub;
    return switch (kfunc) {
      case "demo_put" -> kfuncs.demo_put((Box) arguments[0], (long) arguments[1],
          (int) (long) arguments[2]);
      case "demo_look" -> kfuncs.demo_look((Box) arguments[0]);
      case "demo_shake" -> {
        kfuncs.demo_shake((Box) arguments[0]);
        yield 0;
      }
      default -> throw new IllegalArgumentException("no kfunc " + kfunc);
    };
  }

  @Override
  public void arrange(Object situations, String situation, Object... arguments) {
    switch (situation) {
      case "shaken" -> ((Situations) situations).shaken((Box) arguments[0]);
      default -> throw new IllegalArgumentException("no situation " + situation);
    }
  }

  private static Kfunc demo_put() {
    Expr box = Expr.handle("box");
    Expr addr = Expr.unsignedParameter("addr");
    Expr count = Expr.signedParameter("count");
    Expr result = new Expr.Result(ExprType.S64);
    return new Kfunc(
        "demo_put", new CType.Scalar("int", 32, true),
        List.<Param>of(
            new Param("box", new CType.Pointer("struct box *", "", true), "the box"),
            new Param("addr", new CType.Pointer("void *", "address of things", false),
                "where the things are"),
            new Param("count", new CType.Scalar("u32", 32, false), "how many")),
        Availability.of("6.9", ""),
        List.<Kfunc.FlagUse>of(new Kfunc.FlagUse(Set.of(KfFlag.KF_RCU),
            Availability.of("", "7.0"))),
        List.<ContextNote>of(new ContextNote("", true, Availability.of("7.0", ""))),
        "Put things into a box.",
        "",
        "Put",
        List.<Row>of(
            new Row("NOTHING_TO_DO",
                new Decision.Guarded(new Condition("count == 0", Expr.binary(BinaryOp.EQUAL, count,
                    Expr.number(0L)))),
                new Outcome.Number(0L), List.of(), Availability.ALWAYS,
                List.of(),
                ""),
            new Row("MISALIGNED",
                new Decision.Guarded(new Condition("!aligned(addr)", Expr.not(Expr.holds("aligned",
                    addr)))),
                new Outcome.Errno("EFAULT", 14), List.of(), Availability.of("7.1", "", "6.18.40"),
                List.of(),
                ""),
            new Row("TOO_MANY",
                new Decision.Guarded(new Condition("count > room(box)",
                    Expr.binary(BinaryOp.GREATER, count, Expr.signed("room", box)))),
                new Outcome.Errno("E2BIG", 7), List.of(), Availability.ALWAYS,
                List.of(),
                ""),
            new Row("LID_STUCK",
                new Decision.Reported(),
                new Outcome.Errno("EBUSY", 16), List.of(), Availability.ALWAYS,
                List.<Witness>of(new Witness(List.of(), List.of(), "LID")),
                "the lid cannot be opened"),
            new Row("THERE_ALREADY",
                new Decision.Reported(),
                new Outcome.Errno("EEXIST", 17), List.of(), Availability.ALWAYS,
                List.<Witness>of(
                    new Witness(
                        List.<Witness.Step>of(
                            new Witness.Step.Call("demo_put(box, addr, 1)", "demo_put",
                                List.<Expr>of(box, addr, Expr.number(1L))),
                            new Witness.Step.Situation("shaken(box)", "shaken",
                                List.<Expr>of(box))),
                        List.<Witness.Argument>of(
                            new Witness.Argument("addr = 4096", "addr", Expr.number(4096L)),
                            new Witness.Argument("count = 1", "count", Expr.number(1L))),
                        null),
                    new Witness(
                        List.<Witness.Step>of(new Witness.Step.Call("demo_put(box, addr, LIMIT)",
                            "demo_put", List.<Expr>of(box, addr,
                            new Expr.Constant("LIMIT", 7L, ExprType.S64)))),
                        List.of(),
                        null)),
                "there is a thing already"),
            new Row("PUT",
                new Decision.Success(),
                new Outcome.Number(0L),
                List.<Ensure>of(
                    new Ensure(new Condition("held(box) == old(held(box)) + count",
                        Expr.binary(BinaryOp.EQUAL, Expr.signed("held", box),
                        Expr.binary(BinaryOp.PLUS, new Expr.Old(Expr.signed("held", box)),
                        count)))),
                    new Ensure(new Condition("result == 0", Expr.binary(BinaryOp.EQUAL, result,
                        Expr.number(0L))))),
                Availability.ALWAYS,
                List.of(),
                "the things are in")));
  }

  private static Kfunc demo_look() {
    Expr box = Expr.handle("box");
    return new Kfunc(
        "demo_look", new CType.Pointer("void *", "address of things", false),
        List.<Param>of(new Param("box", new CType.Pointer("struct box *", "", true), "the box")),
        Availability.ALWAYS,
        List.of(),
        List.of(),
        "Look into a box.",
        "",
        "Look",
        List.<Row>of(
            new Row("NO_ROOM",
                new Decision.Guarded(new Condition("room(box) == 0", Expr.binary(BinaryOp.EQUAL,
                    Expr.signed("room", box), Expr.number(0L)))),
                new Outcome.Null(), List.of(), Availability.ALWAYS,
                List.of(),
                ""),
            new Row("LOOKED",
                new Decision.Success(),
                new Outcome.Value(), List.of(), Availability.ALWAYS,
                List.of(),
                "")));
  }

  private static Kfunc demo_shake() {
    Expr box = Expr.handle("box");
    return new Kfunc(
        "demo_shake", new CType.Nothing(),
        List.<Param>of(new Param("box", new CType.Pointer("struct box *", "", true), "the box")),
        Availability.ALWAYS,
        List.of(),
        List.of(),
        "Shake a box.",
        "",
        "Shake",
        List.<Row>of(
            new Row("NO_ROOM",
                new Decision.Undefined(new Condition("room(box) == 0", Expr.binary(BinaryOp.EQUAL,
                    Expr.signed("room", box), Expr.number(0L)))),
                new Outcome.Nothing(), List.of(), Availability.ALWAYS,
                List.of(),
                ""),
            new Row("SHAKEN",
                new Decision.Success(),
                new Outcome.Nothing(), List.of(), Availability.ALWAYS,
                List.of(),
                "")));
  }

  private static List<Term> terms() {
    return List.<Term>of(
            new Term("room",
                List.<Term.Parameter>of(new Term.Parameter("box", new CType.Pointer("void *", "", true))),
                new CType.Scalar("int", 32, true), "the room in {box}", "",
                new Term.Meaning.Observed(0L, 1000L, List.of())),
            new Term("aligned",
                List.<Term.Parameter>of(new Term.Parameter("addr", new CType.Pointer("void *", "address of things", false))),
                new CType.Scalar("bool", 1, false), "{addr} is aligned", "{addr} is not aligned",
                new Term.Meaning.Defined(new Term.Definition("(addr & 7) == 0",
                    Expr.binary(BinaryOp.EQUAL, Expr.binary(BinaryOp.BIT_AND,
                    Expr.unsignedParameter("addr"), Expr.number(7L)), Expr.number(0L))))),
            new Term("held",
                List.<Term.Parameter>of(new Term.Parameter("box", new CType.Pointer("void *", "", true))),
                new CType.Scalar("int", 32, true), "the things in {box}", "",
                new Term.Meaning.OverState(Long.MIN_VALUE, 9223372036854775807L)));
  }
}

package io.kfuncdoc.runtime.family;

import static io.kfuncdoc.model.Expr.binary;
import static io.kfuncdoc.model.Expr.handle;
import static io.kfuncdoc.model.Expr.holds;
import static io.kfuncdoc.model.Expr.not;
import static io.kfuncdoc.model.Expr.number;
import static io.kfuncdoc.model.Expr.signed;
import static io.kfuncdoc.model.Expr.signedParameter;
import static io.kfuncdoc.model.Expr.unsignedParameter;
import static io.kfuncdoc.runtime.family.Tables.BOOL;
import static io.kfuncdoc.runtime.family.Tables.HANDLE;
import static io.kfuncdoc.runtime.family.Tables.INT;
import static io.kfuncdoc.runtime.family.Tables.U32;
import static io.kfuncdoc.runtime.family.Tables.U64;
import static io.kfuncdoc.runtime.family.Tables.defined;
import static io.kfuncdoc.runtime.family.Tables.ensuring;
import static io.kfuncdoc.runtime.family.Tables.errno;
import static io.kfuncdoc.runtime.family.Tables.fault;
import static io.kfuncdoc.runtime.family.Tables.given;
import static io.kfuncdoc.runtime.family.Tables.kfunc;
import static io.kfuncdoc.runtime.family.Tables.observed;
import static io.kfuncdoc.runtime.family.Tables.overState;
import static io.kfuncdoc.runtime.family.Tables.param;
import static io.kfuncdoc.runtime.family.Tables.reported;
import static io.kfuncdoc.runtime.family.Tables.success;
import static io.kfuncdoc.runtime.family.Tables.undefined;
import static io.kfuncdoc.runtime.family.Tables.when;
import static io.kfuncdoc.runtime.family.Tables.witness;

import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Expr;
import io.kfuncdoc.model.ExprType;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Outcome;
import io.kfuncdoc.model.Param;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.State;
import io.kfuncdoc.model.Term;
import io.kfuncdoc.model.Witness;
import io.kfuncdoc.runtime.Cell;
import io.kfuncdoc.runtime.OutcomeObserver;
import io.kfuncdoc.runtime.Snapshot;
import io.kfuncdoc.runtime.conformance.World;
import io.kfuncdoc.runtime.conformance.Worlds;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A family whose guards count from an address that only a handle knows: windows of 4 KiB pages, which are taken.
/// Its implementation names no rows.
public final class Windows implements ContractProvider, Worlds {

  public static final Release RELEASE = Release.of("7.1");

  private static final CType ADDRESS = new CType.Pointer("void *", "user-space address", false);
  private static final Expr W = handle("w");
  private static final Expr ADDR = unsignedParameter("addr");
  private static final Expr CNT = signedParameter("cnt");
  private static final Expr START = new Expr.Apply("start", List.of(W), ExprType.U64);
  private static final Witness.Step TAKE =
      new Witness.Step.Call("win_take(w, addr, 1, false)", "win_take", List.of(W, ADDR, number(1), new Expr.Truth(false)));
  private static final Witness.Step TOUCH_NEXT = new Witness.Step.Situation("touch(w, addr + 4096)", "touch",
      List.of(W, binary(BinaryOp.PLUS, ADDR, Expr.unsigned(4096))));
  private static final Witness.Step TOUCH = new Witness.Step.Situation("touch(w, addr)", "touch", List.of(W, ADDR));

  private static Expr op(Expr left, BinaryOp op, Expr right) {
    return binary(op, left, right);
  }

  private static Expr offset(Expr window, Expr addr) {
    Expr start = new Expr.Apply("start", List.of(window), ExprType.U64);
    Expr low = new Expr.Reinterpret(32, false, op(addr, BinaryOp.MINUS, start));
    return op(low, BinaryOp.SHIFT_RIGHT, number(12));
  }

  private final Contract contract = new Contract("Windows", "io.kfuncdoc.runtime.family", "windows", "windows.c",
      List.of(RELEASE), "", terms(), List.of("LOCK", "MEMORY", "SPLIT"), List.of(take(), copy()));

  private static List<Term> terms() {
    return List.of(
        observed("isWindow", BOOL, Long.MIN_VALUE, Long.MAX_VALUE, HANDLE),
        observed("start", U64, Long.MIN_VALUE, Long.MAX_VALUE, HANDLE),
        observed("pages", U32, 0, 1 << 20, HANDLE),
        observed("mark", U64, Long.MIN_VALUE, Long.MAX_VALUE, HANDLE),
        new Term("weight", List.of(new Term.Parameter("a", U32)), U32, "", "",
            new Term.Meaning.Observed(0, 1L << 34, List.of(777L, 888L))),
        defined("pgoff", U32, "u32(b - start(a)) >> 12", offset(handle("a"), unsignedParameter("b")), HANDLE, U64),
        overState("taken", BOOL, HANDLE, U64));
  }

  private static Kfunc take() {
    return kfunc(INT, "win_take",
        List.of(param(HANDLE, "w"), param(ADDRESS, "addr"), param(U32, "cnt"), param(BOOL, "quiet")),
        when("NO_WINDOW", "!isWindow(w)", not(holds("isWindow", W)), errno("EINVAL")),
        undefined("BELOW", "(addr & 0xfffff000) < u32(start(w))",
            op(op(ADDR, BinaryOp.BIT_AND, number(0xffff_f000L)), BinaryOp.LESS, new Expr.Reinterpret(32, false, START))),
        when("QUIET", "quiet && cnt > 2",
            op(Expr.truthParameter("quiet"), BinaryOp.AND, op(CNT, BinaryOp.GREATER, number(2))),
            errno("EPERM")),
        when("MISALIGNED", "(addr & 0xfff) != 0",
            op(op(ADDR, BinaryOp.BIT_AND, number(0xfff)), BinaryOp.NOT_EQUAL, number(0)), errno("EFAULT")),
        when("BEYOND", "pgoff(w, addr) + cnt > pages(w)",
            op(op(signed("pgoff", W, ADDR), BinaryOp.PLUS, CNT), BinaryOp.GREATER, signed("pages", W)), errno("ERANGE")),
        when("HEAVY", "quiet ? !(weight(cnt) < 4000) : false",
            new Expr.Choice(Expr.truthParameter("quiet"), not(op(signed("weight", CNT), BinaryOp.LESS, number(4000))),
                new Expr.Truth(false)),
            errno("ENOSPC")),
        reported("LOCKED", errno("EBUSY"), fault("LOCK")),
        reported("TAKEN", errno("EEXIST"), witness(List.of(TAKE), null, "addr", START, "cnt", number(1)),
            witness(List.of(TOUCH), null, "addr", START, "cnt", number(2))),
        reported("NO_MEMORY", errno("ENOMEM"), witness(List.of(), "MEMORY", "cnt", number(1)),
            witness(List.of(TAKE), "MEMORY", "addr", START, "cnt", number(0))),
        reported("SPLIT", errno("EIO"), witness(List.of(TAKE), "SPLIT", "addr", START, "cnt", number(0)),
            witness(List.of(TOUCH_NEXT), "SPLIT", "addr", START, "cnt", number(1))),
        ensuring(success("DONE", new Outcome.Number(0), witness(List.of(), null, "cnt", number(1))),
            "cnt != 1 || taken(w, addr)",
            op(op(CNT, BinaryOp.NOT_EQUAL, number(1)), BinaryOp.OR, holds("taken", W, ADDR))));
  }

  private static Kfunc copy() {
    return kfunc(INT, "win_copy", List.of(param(HANDLE, "from"), param(HANDLE, "to")),
        when("NO_SOURCE", "!isWindow(from)", not(holds("isWindow", handle("from"))), errno("EINVAL")),
        when("NO_TARGET", "!isWindow(to)", not(holds("isWindow", handle("to"))), errno("ENOENT")),
        reported("SAME", errno("EEXIST"), witness(List.of(), null, "to", handle("from")), given()),
        success("COPIED", new Outcome.Number(0)));
  }

  @Override
  public Contract contract() {
    return contract;
  }

  @Override
  public Class<?> stub() {
    return WindowWorld.class;
  }

  @Override
  public Object term(String term, @Nullable State state, Object... arguments) {
    return switch (term) {
      case "isWindow" -> arguments[0] instanceof Window;
      case "start" -> arguments[0] instanceof Window w ? w.start : 0L;
      case "mark" -> arguments[0] instanceof Window ? 0x1234_5000L : 0L;
      case "weight" -> (Long) arguments[0] * 4000;
      case "pages" -> arguments[0] instanceof Window w ? (long) w.taken.length : 0L;
      default -> {
        if (state == null || !(arguments[0] instanceof Window w)) {
          throw new IllegalArgumentException(term);
        }
        yield Boolean.TRUE.equals(state.get(w, "taken", w.page((Long) arguments[1])));
      }
    };
  }

  @Override
  public long call(Object stub, String kfunc, Object... arguments) {
    WindowWorld world = (WindowWorld) stub;
    return kfunc.equals("win_copy")
        ? world.copy(arguments[0], arguments[1])
        : world.take(arguments[0], (Long) arguments[1], (Long) arguments[2], (Boolean) arguments[3]);
  }

  @Override
  public void arrange(Object situations, String situation, Object... arguments) {
    Window window = (Window) arguments[0];
    window.taken[(int) window.page((Long) arguments[1])] = true;
  }

  @Override
  public List<String> shapes() {
    return List.of("3 pages at a line", "4 pages before a line");
  }

  @Override
  public World open(String shape, Release release, OutcomeObserver observer) {
    return shape.startsWith("3")
        ? new WindowWorld(new Window(1L << 44, 3))
        : new WindowWorld(new Window((1L << 44) + (1L << 32) - 4 * 4096, 4));
  }

  private static final class Window {
    private final long start;
    private final boolean[] taken;

    private Window(long start, int pages) {
      this.start = start;
      this.taken = new boolean[pages];
    }

    private long page(long addr) {
      return (addr - start & 0xffff_ffffL) >>> 12;
    }
  }

  private static final class WindowWorld implements World {

    private final Window window;
    private final Deque<String> faults = new ArrayDeque<>();

    private WindowWorld(Window window) {
      this.window = window;
    }

    private long take(Object w, long addr, long cnt, boolean quiet) {
      boolean locked = faults.remove("LOCK");
      boolean noMemory = faults.remove("MEMORY");
      boolean split = faults.remove("SPLIT");
      if (!(w instanceof Window into)) {
        return -22;
      }
      if (quiet && cnt > 2) {
        return -1;
      }
      if ((addr & 0xfff) != 0) {
        return -14;
      }
      if (into.page(addr) + cnt > into.taken.length) {
        return -34;
      }
      if (quiet && cnt >= 1) {
        return -28;
      }
      if (locked) {
        return -16;
      }
      int first = (int) into.page(addr);
      for (int page = first; page < first + cnt; page++) {
        if (into.taken[page]) {
          return -17;
        }
      }
      if (noMemory) {
        return -12;
      }
      if (split) {
        return -5;
      }
      if (cnt == 1) {
        into.taken[first] = true;
      }
      return 0;
    }

    private long copy(Object from, Object to) {
      if (!(from instanceof Window)) {
        return -22;
      }
      return to instanceof Window ? -17 : -2;
    }

    @Override
    public Object kfuncs() {
      return this;
    }

    @Override
    public Object situations() {
      return this;
    }

    @Override
    public void inject(String fault) {
      faults.add(fault);
    }

    @Override
    public List<?> handles(Param parameter) {
      return List.of(window, "none");
    }

    @Override
    public boolean refusesUndefined() {
      return false;
    }

    @Override
    public Snapshot snapshot() {
      Map<Cell, Object> cells = new LinkedHashMap<>();
      for (int page = 0; page < window.taken.length; page++) {
        cells.put(new Cell(window, "taken", page), window.taken[page]);
      }
      return new SlotWorld.Cells(cells);
    }

    @Override
    public void runDeferred() {}

    @Override
    public void close() {}
  }
}

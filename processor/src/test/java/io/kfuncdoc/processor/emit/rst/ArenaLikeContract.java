package io.kfuncdoc.processor.emit.rst;

import static io.kfuncdoc.model.Expr.binary;
import static io.kfuncdoc.model.Expr.handle;
import static io.kfuncdoc.model.Expr.holds;
import static io.kfuncdoc.model.Expr.not;
import static io.kfuncdoc.model.Expr.number;
import static io.kfuncdoc.model.Expr.signed;
import static io.kfuncdoc.model.Expr.signedParameter;
import static io.kfuncdoc.model.Expr.unsigned;
import static io.kfuncdoc.model.Expr.unsignedParameter;

import io.kfuncdoc.model.Availability;
import io.kfuncdoc.model.BinaryOp;
import io.kfuncdoc.model.CType;
import io.kfuncdoc.model.Condition;
import io.kfuncdoc.model.ContextNote;
import io.kfuncdoc.model.Contract;
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
import io.kfuncdoc.model.Term;
import io.kfuncdoc.processor.phrase.ExprSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A contract as an author would write it, about the arena kfuncs: many reasons for NULL, a range that may be taken, a
/// function without a result.
public final class ArenaLikeContract {

  private static final CType MAP = new CType.Pointer("void *", "", true);
  private static final CType USER = new CType.Pointer("void *", "user-space address", false);
  private static final CType U32 = new CType.Scalar("u32", 32, false);
  private static final CType U64 = new CType.Scalar("u64", 64, false);
  private static final CType INT = new CType.Scalar("int", 32, true);
  private static final CType BOOL = new CType.Scalar("bool", 1, false);

  private static final Expr MAP_P = handle("p__map");
  private static final Expr PTR = unsignedParameter("ptr__ign");
  private static final Expr ADDR = unsignedParameter("addr__ign");
  private static final Expr COUNT = signedParameter("page_cnt");
  private static final Expr PAGES = signed("pages", MAP_P);
  private static final Expr NO_NODE = new Expr.Constant("NUMA_NO_NODE", -1, ExprType.S64);
  private static final Outcome NULL = new Outcome.Null();
  private static final Outcome EINVAL = new Outcome.Errno("EINVAL", 22);
  private static final Outcome EBUSY = new Outcome.Errno("EBUSY", 16);
  private static final Outcome ENOMEM = new Outcome.Errno("ENOMEM", 12);
  private static final Outcome NOTHING = new Outcome.Nothing();
  private static final Outcome ZERO = new Outcome.Number(0);
  private static final Availability SINCE_7_0 = Availability.of("7.0", "");
  private static final Availability ALWAYS = Availability.ALWAYS;

  private ArenaLikeContract() {}

  public static Contract contract() {
    return new Contract(
        "ArenaKfuncs",
        "io.kfuncdoc.sample",
        "bpf/arena-kfuncs",
        "kernel/bpf/arena.c",
        List.of(Release.of("6.18.44"), Release.of("7.1")),
        """
        # BPF arena kfuncs

        An arena is a sparse range of memory that a BPF program shares with user space. It is at most 4 GiB long and
        does not cross a 4 GiB line. Its pages come into being one by one: by `bpf_arena_alloc_pages()`, or when user
        space touches them.

        ## Addresses

        Only the low 32 bits of an address count. An address with another upper half names the same page.

        ## Pages that are taken

        A page is *taken* if it is allocated, reserved, or populated by user space. The bookkeeping does not tell these
        apart:

        - a reserved page can be freed like an allocated one
        - a page that user space touched cannot be reserved any more
        """,
        terms(),
        List.of("LOCK", "TREE_NODE", "PAGE_ARRAY", "PAGES"),
        List.of(alloc(), free(), reserve()));
  }

  private static List<Term> terms() {
    Term.Meaning observed = new Term.Meaning.Observed(0, 1 << 20, List.of());
    Term.Meaning state = new Term.Meaning.OverState(0, 1);
    Term.Parameter map = new Term.Parameter("map", MAP);
    Term.Parameter addr = new Term.Parameter("addr", USER);
    Term.Parameter first = new Term.Parameter("first", INT);
    Term.Parameter n = new Term.Parameter("n", U32);
    return List.of(
        new Term("isArena", List.of(map), BOOL, "{map} is an arena", "{map} is not an arena", observed),
        new Term("pages", List.of(map), INT, "the number of pages of {map}", "", observed),
        new Term("start", List.of(map), USER, "the start of {map}", "", observed),
        new Term("online", List.of(new Term.Parameter("node", INT)), BOOL, "node {node} is online",
            "{node} is not an online node", observed),
        new Term("pageAligned", List.of(addr), BOOL, "{addr} is page-aligned", "{addr} is not page-aligned", observed),
        new Term("pgoff", List.of(map, addr), INT, "the page offset of {addr}", "", observed),
        new Term("taken", List.of(map, first, n), BOOL, "{n} pages of {map} from offset {first} on are taken",
            "not all of {n} pages of {map} from offset {first} on are taken", state),
        new Term("released", List.of(map, first, n), BOOL, "{n} pages of {map} from offset {first} on are free", "",
            state),
        new Term("zeroed", List.of(map, first, n), BOOL,
            "{n} pages of {map} from offset {first} on are allocated and zero", "", state),
        new Term("lost", List.of(map, first, n), BOOL,
            "{n} pages of {map} from offset {first} on and what follows them in their free run stay taken", "", state));
  }

  private static Kfunc alloc() {
    Expr flags = unsignedParameter("flags");
    Expr node = signedParameter("node_id");
    Expr addrGiven = binary(BinaryOp.NOT_EQUAL, ADDR, number(0));
    return new Kfunc(
        "bpf_arena_alloc_pages",
        USER,
        List.of(
            new Param("p__map", MAP, "the arena"),
            new Param("addr__ign", USER, "first page of the range, or 0 to let the kernel choose"),
            new Param("page_cnt", U32, "number of pages"),
            new Param("node_id", INT, "NUMA node to take the memory from, or `NUMA_NO_NODE`"),
            new Param("flags", U64, "must be 0")),
        Availability.of("6.9", ""),
        List.of(
            flagUse(ALWAYS, KfFlag.KF_ARENA_RET, KfFlag.KF_ARENA_ARG2),
            flagUse(Availability.of("", "7.0"), KfFlag.KF_TRUSTED_ARGS, KfFlag.KF_SLEEPABLE)),
        List.of(new ContextNote("bpf_arena_alloc_pages_non_sleepable", true, SINCE_7_0)),
        "Allocate pages in a BPF arena.",
        """
        Backs `page_cnt` free pages with zeroed memory. If `addr__ign` is 0, they come from the smallest free run
        that is large enough.

        The result is a full user-space address. A program casts it before it dereferences it; the verifier does not ask
        for a test against NULL.
        """,
        "Alloc",
        List.of(
            when("NOT_AN_ARENA", not(holds("isArena", MAP_P)), NULL),
            when("BAD_FLAGS", binary(BinaryOp.NOT_EQUAL, flags, number(0)), NULL),
            when("NO_PAGES", binary(BinaryOp.EQUAL, COUNT, number(0)), NULL),
            row("BAD_NODE",
                new Decision.Guarded(condition(binary(BinaryOp.AND, binary(BinaryOp.NOT_EQUAL, node, NO_NODE),
                    not(holds("online", node))))),
                NULL, "", Availability.of("7.1", "", "6.18.44")),
            when("TOO_MANY_PAGES", binary(BinaryOp.GREATER, COUNT, PAGES), NULL),
            when("MISALIGNED", binary(BinaryOp.AND, addrGiven, not(holds("pageAligned", ADDR))), NULL),
            when("OUT_OF_RANGE",
                binary(BinaryOp.AND, addrGiven,
                    binary(BinaryOp.GREATER, signed("pgoff", MAP_P, ADDR), binary(BinaryOp.MINUS, PAGES, COUNT))),
                NULL),
            reported("NO_PAGE_ARRAY", "the temporary array of page pointers cannot be allocated", NULL, ALWAYS),
            reported("CONTENDED", "the lock of the free-space tree cannot be taken", NULL, SINCE_7_0),
            reported("RANGE_TAKEN", "`addr__ign` is given and a page of the range is taken", NULL, ALWAYS),
            reported("NO_RUN", "`addr__ign` is 0 and no free run is `page_cnt` pages long", NULL, ALWAYS),
            reported("NO_TREE_NODE", "splitting the free run needs memory and there is none", NULL, ALWAYS,
                holds("lost", MAP_P, signed("pgoff", MAP_P, ADDR), COUNT)),
            reported("NO_MEMORY", "the pages cannot be allocated or mapped", NULL, ALWAYS),
            row("ALLOCATED", new Decision.Success(), new Outcome.Value(), "the address of the first page", ALWAYS,
                holds("zeroed", MAP_P, signed("pgoff", MAP_P, new Expr.Result(ExprType.U64)), COUNT))));
  }

  private static Kfunc free() {
    Expr low = new Expr.Reinterpret(32, false, PTR);
    Expr below = binary(BinaryOp.LESS, low, new Expr.Reinterpret(32, false, unsigned("start", MAP_P)));
    Expr released = holds("released", MAP_P, signed("pgoff", MAP_P, PTR), COUNT);
    return new Kfunc(
        "bpf_arena_free_pages",
        new CType.Nothing(),
        List.of(
            new Param("p__map", MAP, "the arena"),
            new Param("ptr__ign", USER, "first page of the range; rounded down to a page"),
            new Param("page_cnt", U32, "number of pages; what lies beyond the end is left out")),
        Availability.of("6.9", ""),
        List.of(
            flagUse(ALWAYS, KfFlag.KF_ARENA_ARG2),
            flagUse(Availability.of("", "7.0"), KfFlag.KF_TRUSTED_ARGS, KfFlag.KF_SLEEPABLE)),
        List.of(new ContextNote("bpf_arena_free_pages_non_sleepable", true, SINCE_7_0)),
        "Free a page range of a BPF arena.",
        "Reservations in the range are undone, and free pages stay free: freeing twice is no error.",
        "Free",
        List.of(
            when("NOT_AN_ARENA", not(holds("isArena", MAP_P)), NOTHING),
            when("NOTHING_TO_DO", binary(BinaryOp.OR, binary(BinaryOp.EQUAL, COUNT, number(0)),
                binary(BinaryOp.EQUAL, PTR, number(0))), NOTHING),
            row("BELOW_START", new Decision.Undefined(condition(below)), NOTHING, "", ALWAYS),
            reported("DEFERRED", "the caller cannot sleep, or the lock cannot be taken", NOTHING, SINCE_7_0,
                new Expr.AfterDeferred(released)),
            reported("LEAKED", "there is no memory to remember the range", NOTHING, SINCE_7_0),
            reported("LOST", "marking the pages free needs memory and there is none", NOTHING,
                Availability.of("", "7.0")),
            row("FREED", new Decision.Success(), NOTHING, "", ALWAYS, released)));
  }

  private static Kfunc reserve() {
    Expr end = binary(BinaryOp.PLUS, signed("pgoff", MAP_P, PTR), COUNT);
    Expr offset = signed("pgoff", MAP_P, PTR);
    return new Kfunc(
        "bpf_arena_reserve_pages",
        INT,
        List.of(
            new Param("p__map", MAP, "the arena"),
            new Param("ptr__ign", USER, "first page of the range"),
            new Param("page_cnt", U32, "number of pages")),
        Availability.of("6.17", ""),
        List.of(
            flagUse(ALWAYS, KfFlag.KF_ARENA_ARG2),
            flagUse(Availability.of("", "7.0"), KfFlag.KF_TRUSTED_ARGS, KfFlag.KF_SLEEPABLE)),
        List.of(new ContextNote("", true, SINCE_7_0)),
        "Reserve a page range within a BPF arena.",
        """
        Takes `page_cnt` pages out of the arena's free space without backing them with memory. User space can still
        populate them by touching them, unless the arena was created with `BPF_F_SEGV_ON_FAULT`.
        """,
        "Reserve",
        List.of(
            when("NOT_AN_ARENA", not(holds("isArena", MAP_P)), EINVAL),
            when("NOTHING_TO_DO", binary(BinaryOp.EQUAL, COUNT, number(0)), ZERO),
            when("MISALIGNED", not(holds("pageAligned", PTR)), ZERO),
            when("OUT_OF_RANGE", binary(BinaryOp.GREATER, end, PAGES), EINVAL),
            reported("CONTENDED", "the lock of the free-space tree cannot be taken", EBUSY, SINCE_7_0),
            reported("RANGE_BUSY", "a page of the range is allocated, reserved or populated by user space", EBUSY,
                ALWAYS),
            reported("NO_MEMORY", "splitting the free run needs memory and there is none", ENOMEM, ALWAYS,
                holds("lost", MAP_P, offset, COUNT)),
            row("RESERVED", new Decision.Success(), ZERO, "", ALWAYS, holds("taken", MAP_P, offset, COUNT))));
  }

  private static Kfunc.FlagUse flagUse(Availability availability, KfFlag first, KfFlag... more) {
    Set<KfFlag> flags = EnumSet.of(first, more);
    return new Kfunc.FlagUse(flags, availability);
  }

  private static Condition condition(Expr expr) {
    return new Condition(ExprSource.of(expr), expr);
  }

  private static Row when(String name, Expr guard, Outcome outcome) {
    return row(name, new Decision.Guarded(condition(guard)), outcome, "", ALWAYS);
  }

  private static Row reported(String name, String comment, Outcome outcome, Availability in, Expr... ensures) {
    return row(name, new Decision.Reported(), outcome, comment, in, ensures);
  }

  private static Row row(
      String name, Decision decision, Outcome outcome, String comment, Availability in, Expr... ensures) {
    List<Ensure> after = List.of(ensures).stream().map(e -> new Ensure(condition(e))).toList();
    return new Row(name, decision, outcome, after, in, List.of(), comment);
  }
}

package io.kfuncdoc.processor.lint;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.kfuncdoc.processor.KfuncProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/// A family for tests: take and drop may be called by anybody in 7.1, put by sleepable programs only.
final class RingStub {

  private static final Pattern AT = Pattern.compile("\\[(K\\d+)] (?:silenced \\[(K\\d+)] )?comment line (\\d+)");

  private String source = """
      package ring;
      import io.kfuncdoc.annotations.*;
      import io.kfuncdoc.model.KfFlag;
      /// # Rings
      ///
      /// A ring keeps slots.
      //FAMILY
      @KfuncFamily(page = "bpf/ring", source = "kernel/bpf/ring.c", releases = {"6.18", "7.1"}, terms = RingTerms.class,
          externals = {"kmalloc_nolock"})
      //ON_FAMILY
      public interface RingKfuncs {
        /// Take slots.
        //TAKE
        /// @param ring__map the ring
        /// @param addr__ign the first slot
        //ADDR
        /// @param count how many
        //COUNT
        /// @param flags for later
        @Kfunc(outcomes = Take.class)
        @Flags(value = KfFlag.KF_SLEEPABLE, until = "7.0")
        @Context(underSpinLock = true, since = "7.0")
        //ON_TAKE
        @UserPtr long ring_take(@Obj Object ring__map, @UserPtr long addr__ign, @U32 int count, @U64 long flags);
        enum Take {
          @When("!isRing(ring__map)") @Returns("NULL") NO_RING,
          @When("flags != 0") @Returns("NULL") BAD_FLAGS,
          @When("count == 0") @Returns("NULL") NONE,
          @When("count > 64") @Returns("NULL") MANY,
          @When("addr__ign != 0 && !slotAligned(addr__ign)") @Returns("NULL") CROOKED,
          @When("addr__ign != 0 && index(ring__map, addr__ign) > slots(ring__map) - count") @Returns("NULL") PAST,
          /// no run of free slots is long enough
          @Reported(call = "count = 64") @Returns("NULL") NO_RUN,
          /// the first slot
          @Success @Returns("result") TAKEN
        }
        /// Put slots back.
        //PUT
        /// @param ring__map the ring
        /// @param ptr__ign the first slot
        /// @param count how many
        @Kfunc(outcomes = Put.class)
        @Flags(KfFlag.KF_SLEEPABLE)
        //ON_PUT
        int ring_put(@Obj Object ring__map, @UserPtr long ptr__ign, @U32 int count);
        enum Put {
          @When("!isRing(ring__map)") @Returns("-EINVAL") NO_RING,
          @When("count == 0") @Returns("0") NONE,
          @When("!slotAligned(ptr__ign)") @Returns("0") CROOKED,
          @When("(count & (count - 1)) != 0") @Returns("-ERANGE") ODD,
          /// a slot of the run is in use
          //BUSY
          @Reported(given = "ring_take(ring__map, ptr__ign, 1, 0)", call = "count = 1") @Returns("-EBUSY") BUSY,
          @Success @Returns("0") DONE
        }
        /// Drop slots.
        //DROP
        /// @param ring__map the ring
        /// @param count how many
        @Kfunc(outcomes = Drop.class)
        @Context(underSpinLock = true)
        void ring_drop(@Obj Object ring__map, @U32 int count);
        enum Drop {
          @When("count == 0") NONE,
          @Success @Ensures("empty(ring__map)") DONE
        }
      }
      """;

  private static final String TERMS = """
      package ring;
      import io.kfuncdoc.annotations.*;
      public interface RingTerms {
        @Observed @Phrase(value = "{ring} is a ring", negated = "{ring} is not a ring")
        static boolean isRing(Object ring) { return true; }
        @Defined("(addr & 0xfff) == 0") @Phrase(value = "{addr} is slot-aligned", negated = "{addr} is not slot-aligned")
        boolean slotAligned(@U64 long addr);
        @Observed @Phrase("the number of slots of {ring}") static @U32 int slots(Object ring) { return 1; }
        @Observed @Phrase("the index of {addr} in {ring}")
        static @U32 int index(Object ring, @U64 long addr) { return 0; }
        @Observed @Phrase("{ring} is empty")
        static boolean empty(io.kfuncdoc.model.State state, Object ring) { return true; }
      }
      """;

  private static final String KIND = """
      package ring;
      @io.kfuncdoc.annotations.PointerKind(c = "void *"%s)
      public @interface %s {}
      """;

  /// @param id     of the problem, or of what is silenced
  /// @param line   in its comment; 0 if it has none
  /// @param offset the line in the source where it is reported, from 1
  record Found(String id, Diagnostic.Kind kind, int line, long offset, String message) {}

  /// Puts lines where a mark stands, each with its own `///` if it is part of a comment.
  RingStub with(String mark, String... lines) {
    source = source.replaceFirst("(?m)^ *//" + mark + "$", Matcher.quoteReplacement(String.join("\n", lines)));
    return this;
  }

  /// Puts paragraphs into a comment.
  RingStub says(String mark, List<String> paragraphs) {
    return with(mark, paragraphs.stream().map(p -> "///\n"
        + p.lines().map(l -> "/// " + l).collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n")));
  }

  List<Found> compile(String... options) {
    String plain = source.replaceAll("(?m)^ *//[A-Z_]+\\n", "");
    List<Object> all = new ArrayList<>(List.of(options));
    all.add("-proc:only");
    Compilation compilation = javac().withProcessors(new KfuncProcessor()).withOptions(all).compile(
        file("RingKfuncs", plain), file("RingTerms", TERMS), file("Obj", KIND.formatted("", "Obj")),
        file("UserPtr", KIND.formatted(", space = \"user-space address\"", "UserPtr")));
    List<Found> found = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> one : compilation.diagnostics()) {
      String message = one.getMessage(Locale.ROOT);
      Matcher at = AT.matcher(message);
      boolean placed = at.find();
      String id = placed ? (at.group(2) == null ? at.group(1) : at.group(2))
          : message.replaceFirst("(?s).*?\\[(K\\d+)].*", "$1");
      // What is generated needs the runtime, which is not here.
      boolean written = one.getSource() != null && one.getSource().getName().matches(".*/(RingKfuncs|RingTerms"
          + "|Obj|UserPtr)\\.java");
      if (message.contains("[K") || written && one.getKind() == Diagnostic.Kind.ERROR) {
        found.add(new Found(id, one.getKind(), placed ? Integer.parseInt(at.group(3)) : 0, one.getLineNumber(),
            message));
      }
    }
    return found;
  }

  private static JavaFileObject file(String name, String text) {
    return JavaFileObjects.forSourceString("ring." + name, text);
  }
}

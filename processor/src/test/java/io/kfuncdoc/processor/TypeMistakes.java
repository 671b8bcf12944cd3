package io.kfuncdoc.processor;

import io.kfuncdoc.processor.diag.Problem;
import java.util.List;

/// Mistakes in C types and in what the flags say of them.
final class TypeMistakes {

  private TypeMistakes() {}

  static List<Mistake> all() {
    return List.of(
        Mistake.of(Problem.TYPE_WIDTH, "narrow").with("@U32 int count", "@U16 int count")
            .at("int |count)").says("C type u16 has 16 bits, Java type int does not"),
        Mistake.of(Problem.TYPE_WIDTH, "boolean").with("@U32 int count", "@U8 boolean count").at("boolean |count)"),
        Mistake.of(Problem.TYPE_WIDTH, "object").with("@BoxPtr Box box, @ThingPtr", "@U64 Box box, @ThingPtr")
            .at("@U64 Box |box").says("u64"),
        Mistake.of(Problem.TYPE_UNKNOWN, "object").with("void demo_shake(@BoxPtr Box", "void demo_shake(Box")
            .at("demo_shake(Box |box").says("demo.Box"),
        Mistake.of(Problem.TYPE_CONFLICT, "two").with("@U32 int count", "@U32 @S32 int count")
            .at("int |count)").says("count has more than one C type"),
        Mistake.of(Problem.TYPE_UNSUPPORTED, "parameter").with("@U32 int count", "double count")
            .at("double |count)").says("Java type double"),
        Mistake.of(Problem.TYPE_UNSUPPORTED, "array").with("@U32 int count", "int[] count")
            .at("int[] |count)").says("Java type int[]"),
        Mistake.of(Problem.TYPE_UNSUPPORTED, "result").with("  int demo_put(", "  char demo_put(")
            .at("char |demo_put("),
        Mistake.of(Problem.TYPE_UNSUPPORTED, "pointer kind").with("c = \"struct box *\"", "c = \"struct box\"")
            .with("@ThingPtr long demo_look(@BoxPtr Box", "@ThingPtr long demo_look(@ThingPtr long")
            .with("void demo_shake(@BoxPtr Box", "void demo_shake(@ThingPtr long")
            .with("room(box) == 0\")\n    @Returns(\"NULL\")", "box == 0\")\n    @Returns(\"NULL\")")
            .with("@Undefined(\"room(box) == 0\")", "@Undefined(\"box == 0\")")
            .at("demo_put(@BoxPtr Box |box").says("'struct box'"),
        Mistake.of(Problem.TYPE_UNSUPPORTED, "of a term, used")
            .with("static int room(Box box) {\n    return 5", "static float room(Box box) {\n    return 5")
            .at("float |room").says("float"),
        Mistake.of(Problem.POINTER_ON, "int").with("@U32 int count", "@ThingPtr int count")
            .at("int |count)").says("Java int"),
        Mistake.of(Problem.POINTER_KIND, "handle on a number")
            .with("@ThingPtr long addr, @U32", "@BoxPtr long addr, @U32")
            .at("long |addr, @U32").says("addr has a pointer kind without an address space, on a Java long"),
        Mistake.of(Problem.POINTER_KIND, "address on an object")
            .with("void demo_shake(@BoxPtr Box", "void demo_shake(@ThingPtr Box")
            .at("@ThingPtr Box |box").says("box has a pointer kind with an address space, on a Java demo.Box"),
        Mistake.of(Problem.POINTER_KIND, "handle as a result that is a number")
            .with("@ThingPtr long demo_look(", "@BoxPtr long demo_look(")
            .at("long |demo_look(").says("demo_look has a pointer kind without an address space"),
        Mistake.of(Problem.HANDLE_RESULT, "object").with("@ThingPtr long demo_look(", "@BoxPtr Box demo_look(")
            .at("Box |demo_look(").says("demo_look returns an object"),
        Mistake.of(Problem.SLEEPABLE_CONTRADICTION, "spin lock")
            .with("@Flags(value = KF_RCU, until = \"7.0\")", "@Flags(KF_SLEEPABLE)")
            .at("|@Context(").says("demo_put").says("7.1"),
        Mistake.of(Problem.FLAG_NOT_IN_RELEASE, "too early").with("value = KF_RCU", "value = KF_IMPLICIT_ARGS")
            .at("|@Flags(value").says("KF_IMPLICIT_ARGS does not exist in 6.18.44"),
        Mistake.of(Problem.RESULT_FLAG, "on an int").with("value = KF_RCU", "value = KF_ACQUIRE")
            .at("|@Flags(value").says("demo_put is registered for KF_ACQUIRE"),
        Mistake.of(Problem.EMPTY_CONTEXT, "says nothing").with("underSpinLock = true, since", "since")
            .at("|@Context(").says("demo_put"));
  }
}

package io.kfuncdoc.selftest.run;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Set;

/// Lets every loop of a class ask whether the time is up: a mutant may loop for ever, and a thread cannot be stopped.
public final class LoopWatch {

  private static final ClassDesc BELL = LoopBell.class.describeConstable().orElseThrow();
  private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

  private LoopWatch() {}

  /// The mutant ran for longer than a right implementation would.
  public static final class TimeIsUp extends Error {
    private static final long serialVersionUID = 1L;

    public TimeIsUp() {
      super("does not end");
    }
  }

  /// Who knows whether the time of a mutant is up.
  public interface Timed {
    boolean isUp();
  }

  static byte[] watched(byte[] type) {
    ClassFile files = ClassFile.of();
    ClassModel model = files.parse(type);
    CodeTransform asking = CodeTransform.ofStateful(Backwards::new);
    return files.transformClass(model, ClassTransform.transformingMethodBodies(asking));
  }

  private static final class Backwards implements CodeTransform {
    private final Set<Label> passed = new HashSet<>();

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      if (element instanceof LabelTarget target) {
        passed.add(target.label());
      } else if (element instanceof BranchInstruction branch && passed.contains(branch.target())) {
        code.invokestatic(BELL, "ask", NOTHING);
      }
      code.with(element);
    }
  }
}

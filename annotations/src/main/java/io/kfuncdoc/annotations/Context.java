package io.kfuncdoc.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What the flags cannot say of who may call a kfunc. It contradicts KF_SLEEPABLE in the same release.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Context.List.class)
public @interface Context {

  /// The function that the verifier calls instead where the caller cannot sleep.
  String nonSleepableVariant() default "";

  /// Whether the call is allowed while a BPF spin lock is held.
  boolean underSpinLock() default false;

  String since() default "";

  String until() default "";

  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface List {
    Context[] value();
  }
}

package io.kfuncdoc.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A method that is the stub of the kfunc with the same name.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Kfunc {

  /// The enum, nested in the stub, whose constants are the rows of the table in the kernel's order.
  Class<? extends Enum<?>> outcomes();

  /// First release that has the kfunc.
  String since() default "";

  /// First release that no longer has it.
  String until() default "";

  /// Stable releases before `since` that got it.
  String[] backported() default {};
}

package io.kfuncdoc.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The last row: what is left when nothing stood in the way.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Success {

  /// First release that has the row.
  String since() default "";

  /// First release that no longer has it.
  String until() default "";

  /// Stable releases before `since` that got it.
  String[] backported() default {};
}

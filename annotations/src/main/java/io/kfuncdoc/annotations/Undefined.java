package io.kfuncdoc.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A row that the caller must not reach: when the guard holds, nothing is promised. The checked implementation refuses the
/// call as the caller's fault.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Undefined {

  /// A boolean Java expression over the parameters and the family's terms.
  String value();

  /// First release that has the row.
  String since() default "";

  /// First release that no longer has it.
  String until() default "";

  /// Stable releases before `since` that got it; without a `since`, stable releases before `until` that lost it.
  String[] backported() default {};
}

package io.kfuncdoc.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A row that depends on state or surroundings, so that only the implementation can tell. The witness in it brings it
/// about; [Witness] adds more.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Reported {

  /// What brings the state about, in order: calls of kfuncs of the family and of its situations.
  String[] given() default {};

  /// Arguments that reach the row where arbitrary ones do not, as `parameter = expression`.
  String[] call() default {};

  /// The constant of the fault enum to inject before the call.
  String fault() default "";

  /// First release that has the row.
  String since() default "";

  /// First release that no longer has it.
  String until() default "";

  /// Stable releases before `since` that got it; without a `since`, stable releases before `until` that lost it.
  String[] backported() default {};
}

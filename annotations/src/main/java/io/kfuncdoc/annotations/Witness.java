package io.kfuncdoc.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A further way to bring a row about.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@Repeatable(Witness.List.class)
public @interface Witness {

  /// What brings the state about, in order: calls of kfuncs of the family and of its situations.
  String[] given() default {};

  /// Arguments that reach the row where arbitrary ones do not, as `parameter = expression`.
  String[] call() default {};

  /// The constant of the fault enum to inject before the call.
  String fault() default "";

  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.FIELD)
  @interface List {
    Witness[] value();
  }
}

package io.kfuncdoc.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What holds after a call that a row answered. State that no `@Ensures` of the row names is unchanged.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@Repeatable(Ensures.List.class)
public @interface Ensures {

  /// A boolean Java expression as in a guard, which may use `result`, `old(e)` and `afterDeferred(e)` as well.
  String value();

  /// First release in which it holds.
  String since() default "";

  /// First release in which it no longer holds.
  String until() default "";

  /// Stable releases before `since` in which it holds; without a `since`, stable releases before `until` in which it no
  /// longer does.
  String[] backported() default {};

  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.FIELD)
  @interface List {
    Ensures[] value();
  }
}

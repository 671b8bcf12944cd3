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

  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.FIELD)
  @interface List {
    Ensures[] value();
  }
}

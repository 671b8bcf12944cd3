package io.kfuncdoc.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a row returns; a row of a void kfunc has none.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Returns {

  /// An errno (`-EINVAL`), `NULL`, a number (`0`, `-1`), or `result`: a value that only the implementation knows.
  String value();
}

package io.kfuncdoc.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A term whose value is asked at run time, on a static method of the vocabulary. If the method's first parameter is
/// an [io.kfuncdoc.model.State], the term is over the state and serves `@Ensures` only.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Observed {

  /// The least value of a number.
  long min() default Long.MIN_VALUE;

  /// The greatest value of a number.
  long max() default Long.MAX_VALUE;

  /// Values of interest between the two, for tests.
  long[] samples() default {};
}

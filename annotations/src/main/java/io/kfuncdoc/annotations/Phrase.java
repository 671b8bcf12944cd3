package io.kfuncdoc.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How a term reads in English. `{name}` stands for the parameter `name`.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Phrase {

  /// As in `{addr} is page-aligned` or `the number of pages of {map}`.
  String value();

  /// The negation of a truth, as in `{addr} is not page-aligned`.
  String negated() default "";
}

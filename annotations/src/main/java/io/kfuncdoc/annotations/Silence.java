package io.kfuncdoc.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Lets the comment of this family, kfunc or row say what a lint of prose takes for wrong. What is silenced is printed
/// when compiling, with the reason; a silence that silences nothing is an error.
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
@Repeatable(Silence.List.class)
public @interface Silence {

  /// The id of the lint: `K904`.
  String lint();

  /// Why the comment is right all the same.
  String reason();

  @Documented
  @Retention(RetentionPolicy.SOURCE)
  @Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
  @interface List {
    Silence[] value();
  }
}

package io.kfuncdoc.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes an annotation of a family a kind of pointer. On a `long` such a pointer is an address; on an object it is an
/// opaque handle.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface PointerKind {

  /// The C type, as in `void *`.
  String c();

  /// What such an address is called, as in `user-space address`.
  String space() default "";
}

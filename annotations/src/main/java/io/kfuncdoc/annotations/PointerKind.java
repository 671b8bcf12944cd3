package io.kfuncdoc.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes an annotation of a family a kind of pointer: with a space an address, which is a `long`; without one an opaque
/// handle, which is an object.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface PointerKind {

  /// The C type, as in `void *`.
  String c();

  /// What such an address is called, as in `user-space address`; empty for a handle.
  String space() default "";
}

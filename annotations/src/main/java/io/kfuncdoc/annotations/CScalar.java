package io.kfuncdoc.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes an annotation the name of a C integer type. The Java type must have as many bits.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface CScalar {

  /// The C type, as in `u32`.
  String c();

  /// 8, 16, 32 or 64.
  int bits();

  boolean signed();
}

package io.kfuncdoc.annotations;

import io.kfuncdoc.model.KfFlag;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The flags that a kfunc is registered with. Who may call it follows from them.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(Flags.List.class)
public @interface Flags {

  KfFlag[] value();

  /// First release in which it carries them.
  String since() default "";

  /// First release in which it no longer does.
  String until() default "";

  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.METHOD)
  @interface List {
    Flags[] value();
  }
}

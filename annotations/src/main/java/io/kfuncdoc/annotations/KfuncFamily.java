package io.kfuncdoc.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An interface whose methods are the stubs of kfuncs that are documented on one page.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface KfuncFamily {

  /// Path of the page without extension, parts divided by `/`: `bpf/string-kfuncs`.
  String page();

  /// The kernel file that defines the kfuncs: `kernel/bpf/helpers.c`.
  String source();

  /// The releases that the contract is held to, ascending: `{"6.18.44", "7.1"}`. Pages are made for the last one.
  String[] releases();

  /// The vocabulary: an interface of [Defined] and [Observed] terms and of constants.
  Class<?> terms() default None.class;

  /// An enum of the faults that can be injected.
  Class<?> faults() default None.class;

  /// An interface of void methods, each a situation that a witness can name.
  Class<?> situations() default None.class;

  /// Functions and other names of C that comments may use though they are in no family: `{"mmap", "map_extra"}`. The
  /// text of a link needs no entry here.
  String[] externals() default {};

  /// Stands for "none".
  interface None {}
}

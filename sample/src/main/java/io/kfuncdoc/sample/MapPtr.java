package io.kfuncdoc.sample;

import io.kfuncdoc.annotations.PointerKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/// A BPF map, which C sees as a `void *`.
@PointerKind(c = "void *")
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface MapPtr {}

package io.kfuncdoc.sample;

import io.kfuncdoc.annotations.PointerKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/// An address in the arena's user mapping. The kernel looks at its low 32 bits only.
@PointerKind(c = "void *", space = "user-space address")
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface UserPtr {}

package io.kfuncdoc.audit.strings;

import io.kfuncdoc.annotations.PointerKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/// The address of a string that the verifier does not check.
@PointerKind(c = "const char *", space = "kernel address")
@Target({ElementType.METHOD, ElementType.PARAMETER})
@interface StringPtr {}

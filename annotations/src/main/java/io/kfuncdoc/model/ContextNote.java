package io.kfuncdoc.model;

/// What the flags cannot say of who may call a kfunc.
///
/// @param nonSleepableVariant the function that the verifier calls instead where the caller cannot sleep; empty if none
/// @param underSpinLock       whether the call is allowed while a BPF spin lock is held
/// @param availability        the releases it is true of
public record ContextNote(String nonSleepableVariant, boolean underSpinLock, Availability availability) {}

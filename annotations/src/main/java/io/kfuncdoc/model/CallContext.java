package io.kfuncdoc.model;

/// Who may call a kfunc in one release.
///
/// @param sleepableOnly       the verifier refuses callers that cannot sleep
/// @param nonSleepableVariant the function called instead where the caller cannot sleep; empty if none
/// @param underSpinLock       allowed while a BPF spin lock is held
public record CallContext(boolean sleepableOnly, String nonSleepableVariant, boolean underSpinLock) {}

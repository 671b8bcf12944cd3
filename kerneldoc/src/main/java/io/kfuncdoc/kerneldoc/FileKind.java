package io.kfuncdoc.kerneldoc;

/// What a file turned out to be.
public enum FileKind { C_SOURCE, PATCH, MAIL, PAGE }

package io.kfuncdoc.audit.strings;

/// What strings in memory can be like.
enum StringFault { UNREADABLE, NO_END }

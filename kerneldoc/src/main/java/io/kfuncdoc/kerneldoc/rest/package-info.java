/// What was read, written as reST in the form of the kernel's pages.
///
/// Must not know where it was read, nor contracts.
@NullMarked
package io.kfuncdoc.kerneldoc.rest;

import org.jspecify.annotations.NullMarked;

/// What is loaded anew with each mutant, because it calls the classes that may be one.
@NullMarked
package io.kfuncdoc.selftest.drive;

import org.jspecify.annotations.NullMarked;

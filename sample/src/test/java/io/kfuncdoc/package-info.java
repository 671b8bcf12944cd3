/// Tests of the whole house.
@NullMarked
package io.kfuncdoc;

import org.jspecify.annotations.NullMarked;

/// Scripts of arena calls: read a line, carry it out in compare mode, print what came of it.
@NullMarked
package io.kfuncdoc.sample.replay;

import org.jspecify.annotations.NullMarked;

/**
 * The system calls that Java has no name for, through its foreign-function API: those of Linux on x86-64 and arm64, whose numbers and structures are
 * the same. Nothing here knows what a pad, a line or a clock is.
 *
 * <p>Depends on the JDK alone.
 */
@NullMarked
package org.poultice.controller.linux;

import org.jspecify.annotations.NullMarked;

/** Tests of the pad on pins: its rules over pins of a bench, in a time that the test moves. */
@NullMarked
package org.poultice.controller.adapter.gpio;

import org.jspecify.annotations.NullMarked;

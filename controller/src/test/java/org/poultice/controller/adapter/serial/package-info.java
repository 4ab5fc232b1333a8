/** Tests of the serial pad: the conversation over a scripted line, and the port over a pseudo-terminal. */
@NullMarked
package org.poultice.controller.adapter.serial;

import org.jspecify.annotations.NullMarked;

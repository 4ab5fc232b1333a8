/** Tests of the serial protocol against the golden frames of docs/serial-protocol.md, and against garbage. */
@NullMarked
package org.poultice.protocol.serial;

import org.jspecify.annotations.NullMarked;

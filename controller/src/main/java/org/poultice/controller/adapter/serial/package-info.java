/**
 * The pad at the other end of a serial line. jSSC is used here and nowhere else.
 */
@NullMarked
package org.poultice.controller.adapter.serial;

import org.jspecify.annotations.NullMarked;

/**
 * What the controller needs from outside, named for what it is for. An adapter implements one of these with one library.
 *
 * <p>Depends on {@code engine} and {@code protocol}.
 */
@NullMarked
package org.poultice.controller.port;

import org.jspecify.annotations.NullMarked;

/** Tests of what is far from the device, in virtual time. */
@NullMarked
package org.poultice.simulator.remote;

import org.jspecify.annotations.NullMarked;

/** The demonstration's parts one by one, and all of them together. */
@NullMarked
package org.poultice.simulator.demo;

import org.jspecify.annotations.NullMarked;

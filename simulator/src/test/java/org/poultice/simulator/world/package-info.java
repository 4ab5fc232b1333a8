@NullMarked
package org.poultice.simulator.world;

import org.jspecify.annotations.NullMarked;

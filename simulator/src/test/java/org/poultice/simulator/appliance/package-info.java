@NullMarked
package org.poultice.simulator.appliance;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.poultice.simulator.scenario;

import org.jspecify.annotations.NullMarked;

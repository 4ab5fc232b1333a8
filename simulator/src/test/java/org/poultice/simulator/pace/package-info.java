@NullMarked
package org.poultice.simulator.pace;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.poultice.simulator.judge;

import org.jspecify.annotations.NullMarked;

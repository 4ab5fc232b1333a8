@NullMarked
package org.poultice.simulator.body;

import org.jspecify.annotations.NullMarked;

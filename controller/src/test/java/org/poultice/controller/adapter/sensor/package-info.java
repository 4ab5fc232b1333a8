/** How the sensors are tested: what the kernel writes, and how long a reading counts, in virtual time; files and threads for the rest. */
@NullMarked
package org.poultice.controller.adapter.sensor;

import org.jspecify.annotations.NullMarked;

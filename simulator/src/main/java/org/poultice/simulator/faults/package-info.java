/**
 * The campaign of faults: each fault on each pad that it makes a difference on, on many bodies, and whether the product finds it in time; and many sessions in
 * which nothing is wrong, in which it must find nothing.
 *
 * <p>Depends on {@code world}, {@code mishap}, {@code body}, {@code appliance}, {@code pad}, {@code judge}, and the controller.
 */
@NullMarked
package org.poultice.simulator.faults;

import org.jspecify.annotations.NullMarked;

/**
 * What is laid on a back to warm or to cool it, each as a few lumps of heat with conductances between them. Depends on {@code protocol.plan} and the
 * JDK; knows neither the body nor the electronics. One thread each.
 */
@NullMarked
package org.poultice.simulator.appliance;

import org.jspecify.annotations.NullMarked;

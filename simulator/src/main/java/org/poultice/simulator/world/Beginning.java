package org.poultice.simulator.world;

import org.poultice.controller.app.ControlLoop;
import org.poultice.controller.app.Startup;
import org.poultice.controller.app.WatchedClock;
import org.poultice.controller.engine.Rules;

/** How a process of the controller begins. The product's own way is {@link Startup#begin}; a test brings wrong ones, to see that they are found. */
@FunctionalInterface
public interface Beginning {
    /** As the product begins. */
    Beginning PRODUCT = Startup::begin;

    ControlLoop begin(Startup.Past past, Rules rules, ControlLoop.Ports ports, WatchedClock clock);
}

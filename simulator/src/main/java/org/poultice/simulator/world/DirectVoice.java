package org.poultice.simulator.world;

import java.util.function.Consumer;
import org.poultice.controller.engine.Event;
import org.poultice.simulator.remote.Voice;

/** What is asked comes to the controller as if there were no way in between. */
final class DirectVoice implements Voice {
    private final Consumer<Event> controller;

    DirectVoice(Consumer<Event> controller) {
        this.controller = controller;
    }

    @Override
    public void askToStop() {
        controller.accept(new Event.StopRequested());
    }

    @Override
    public void askToStart() {
        controller.accept(new Event.StartRequested());
    }

    @Override
    public void tellOfCream() {
        controller.accept(new Event.CreamReported());
    }
}

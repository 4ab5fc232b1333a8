package org.poultice.controller.adapter.gpio.chardev;

import com.pi4j.extension.Plugin;
import com.pi4j.extension.PluginService;

/**
 * What Pi4J finds on the class path: the two providers, for the Raspberry Pi's own chip. Any other provider of the same kind comes before them, so
 * that one which was put there on purpose is taken.
 */
public final class ChardevPlugin implements Plugin {
    /** Pi4J's own begin at 0. */
    static final int PRIORITY = -1;

    @Override
    public void initialize(PluginService service) {
        Chips chips = new Chips(null);
        service.register(new ChardevOutputs(chips), new ChardevInputs(chips));
    }
}

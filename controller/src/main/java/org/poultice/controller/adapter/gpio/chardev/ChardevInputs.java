package org.poultice.controller.adapter.gpio.chardev;

import com.pi4j.context.Context;
import com.pi4j.exception.ShutdownException;
import com.pi4j.io.exception.IOException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalInputProviderBase;
import com.pi4j.io.gpio.digital.PullResistance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inputs of a chip. Pi4J's pull and debounce are the kernel's; a debounce holds an edge back for as long, so an input that stops something has 0.
 * Listeners get {@link EdgeEvent}s, all from one thread. Any thread.
 */
public final class ChardevInputs extends DigitalInputProviderBase {
    private final Chips chips;
    private @Nullable EdgeThread edges; // guarded by this

    public ChardevInputs(Chips chips) {
        super("chardev-digital-input", "chardev");
        this.chips = chips;
    }

    @Override
    public int getPriority() {
        return ChardevPlugin.PRIORITY;
    }

    @Override
    public DigitalInput create(DigitalInputConfig config) {
        try {
            return input(config);
        } catch (GpioException unavailable) {
            throw new IOException(unavailable.getMessage(), unavailable);
        }
    }

    /** @throws GpioException saying why the line cannot be had */
    public synchronized DigitalInput input(DigitalInputConfig config) throws GpioException {
        LineSettings settings = LineSettings.input(
                config.bcm(), Polarity.isActiveLow(config), bias(config.pull()), Math.toIntExact(config.debounce()));
        EdgeThread thread = edges();
        Lines line;
        try (Chip chip = chips.open()) {
            line = chip.request(List.of(settings));
        }
        ChardevInput input = new ChardevInput(this, config, line, thread);
        try {
            context().registry().add(input);
            thread.watch(line.fd(), input::changed);
        } catch (GpioException | RuntimeException refused) {
            line.close();
            throw refused;
        }
        return input;
    }

    private EdgeThread edges() throws GpioException {
        EdgeThread thread = edges;
        if (thread == null) {
            thread = new EdgeThread();
            edges = thread;
        }
        return thread;
    }

    private static LineSettings.Bias bias(PullResistance pull) {
        return switch (pull) {
            case PULL_UP -> LineSettings.Bias.PULL_UP;
            case PULL_DOWN -> LineSettings.Bias.PULL_DOWN;
            case OFF -> LineSettings.Bias.OFF;
        };
    }

    @Override
    public DigitalInputProvider shutdownInternal(Context context) throws ShutdownException {
        DigitalInputProvider provider = super.shutdownInternal(context);
        synchronized (this) {
            if (edges != null) {
                edges.close();
                edges = null;
            }
        }
        return provider;
    }
}

package org.poultice.controller.adapter.gpio.chardev;

import com.pi4j.io.exception.IOException;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalOutputProviderBase;
import com.pi4j.io.gpio.digital.DigitalState;
import java.util.ArrayList;
import java.util.List;

/**
 * Outputs of a chip. A line is taken with its initial state, in one call; without one in its configuration that is off. Any thread.
 */
public final class ChardevOutputs extends DigitalOutputProviderBase {
    private final Chips chips;

    public ChardevOutputs(Chips chips) {
        super("chardev-digital-output", "chardev");
        this.chips = chips;
    }

    @Override
    public int getPriority() {
        return ChardevPlugin.PRIORITY;
    }

    @Override
    public DigitalOutput create(DigitalOutputConfig config) {
        try {
            return bank(List.of(config), Drive.PUSH_PULL).outputs().getFirst();
        } catch (GpioException unavailable) {
            throw new IOException(unavailable.getMessage(), unavailable);
        }
    }

    /**
     * Takes several lines in one request.
     *
     * @param configs from 1 to 64 outputs
     * @throws GpioException saying which line cannot be had, and why; none is taken then
     */
    public OutputBank bank(List<DigitalOutputConfig> configs, Drive drive) throws GpioException {
        List<LineSettings> settings = new ArrayList<>();
        for (DigitalOutputConfig config : configs) {
            boolean on = Polarity.isOn(config, initial(config));
            settings.add(LineSettings.output(config.bcm(), Polarity.isActiveLow(config), drive, on));
        }
        Lines lines;
        try (Chip chip = chips.open()) {
            lines = chip.request(settings);
        }
        OutputBank bank = new OutputBank(lines);
        try {
            for (int i = 0; i < configs.size(); i++) {
                bank.add(new ChardevOutput(this, configs.get(i), bank, i));
            }
            bank.outputs().forEach(context().registry()::add);
        } catch (RuntimeException refused) {
            lines.close();
            throw refused;
        }
        return bank;
    }

    static DigitalState initial(DigitalOutputConfig config) {
        DigitalState configured = config.initialState();
        return configured == null || configured == DigitalState.UNKNOWN ? Polarity.state(config, false) : configured;
    }
}

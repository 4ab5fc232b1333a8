package org.poultice.controller.adapter.gpio;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.gpio.chardev.ChardevInputs;
import org.poultice.controller.adapter.gpio.chardev.ChardevOutputs;
import org.poultice.controller.adapter.gpio.chardev.Chips;
import org.poultice.controller.adapter.gpio.chardev.Drive;
import org.poultice.controller.adapter.gpio.chardev.GpioException;
import org.poultice.controller.adapter.gpio.chardev.OutputBank;

/** Whoever drives pins for Pi4J, and the context that they live in. One thread opens and closes. */
final class Provider implements AutoCloseable {
    private final Context context;
    private final DigitalOutputProvider outputs;
    private final DigitalInputProvider inputs;

    private Provider(Context context, DigitalOutputProvider outputs, DigitalInputProvider inputs) {
        this.context = context;
        this.outputs = outputs;
        this.inputs = inputs;
    }

    /** Our own, and nothing else: nothing is looked for on the class path. */
    static Provider chardev(@Nullable String chip) throws GpioException {
        Chips chips = new Chips(chip);
        ChardevOutputs outputs = new ChardevOutputs(chips);
        ChardevInputs inputs = new ChardevInputs(chips);
        try {
            Context context = Pi4J.newContextBuilder()
                    .noAutoDetect()
                    .disableShutdownHook()
                    .add(outputs, inputs)
                    .build();
            return new Provider(context, outputs, inputs);
        } catch (Pi4JException failed) {
            throw new GpioException("Pi4J cannot be started: " + failed.getMessage(), failed);
        }
    }

    /**
     * One that Pi4J finds on the class path.
     *
     * @param name as it calls itself, or how its identity begins
     * @throws GpioException when there is none of that name, with the names that there are
     */
    static Provider onClassPath(String name) throws GpioException {
        Context context = null;
        try {
            context = Pi4J.newContextBuilder()
                    .autoDetectProviders()
                    .disableShutdownHook()
                    .build();
            DigitalOutputProvider outputs = find(context, DigitalOutputProvider.class, name);
            DigitalInputProvider inputs = find(context, DigitalInputProvider.class, name);
            if (outputs != null && inputs != null) {
                return new Provider(context, outputs, inputs);
            }
            String others = names(context);
            context.shutdown();
            throw new GpioException("there is no GPIO provider " + name + "; there are " + others
                    + ". Pi4J takes another one when its jar is put on the class path");
        } catch (Pi4JException failed) {
            if (context != null) {
                context.shutdown();
            }
            throw new GpioException("Pi4J cannot be started: " + failed.getMessage(), failed);
        }
    }

    private static <T extends com.pi4j.provider.Provider<?, ?, ?>> @Nullable T find(
            Context context, Class<T> kind, String name) {
        for (Object each : context.providers().all().values()) {
            if (kind.isInstance(each)) {
                T provider = kind.cast(each);
                if (name.equals(provider.name()) || provider.id().startsWith(name + "-")) {
                    return provider;
                }
            }
        }
        return null;
    }

    /** Ours is there whatever Pi4J finds. */
    private static String names(Context context) {
        Stream<String> found = context.providers().all().values().stream()
                .filter(DigitalOutputProvider.class::isInstance)
                .map(each -> ((DigitalOutputProvider) each).name());
        return Stream.concat(Stream.of(Wiring.CHARDEV), found).distinct().collect(Collectors.joining(", "));
    }

    /** Takes outputs, all off; in one request where the provider can. */
    PinGroup.Outputs take(List<PinGroup.NamedOutput> pins) throws GpioException {
        List<DigitalOutputConfig> configs = new ArrayList<>();
        for (PinGroup.NamedOutput each : pins) {
            OutputPin pin = each.pin();
            if (pin != null) {
                configs.add(config(each.name(), pin));
            }
        }
        if (outputs instanceof ChardevOutputs ours) {
            return group(ours.bank(configs, Drive.PUSH_PULL));
        }
        try {
            List<DigitalOutput> each = new ArrayList<>();
            for (DigitalOutputConfig config : configs) {
                each.add(outputs.create(config));
            }
            return new SingleOutputs(each);
        } catch (Pi4JException refused) {
            throw new GpioException("an output cannot be had: " + refused.getMessage(), refused);
        }
    }

    private DigitalOutputConfig config(String name, OutputPin pin) {
        DigitalState on = pin.activeLow() ? DigitalState.LOW : DigitalState.HIGH;
        DigitalState off = DigitalState.getInverseState(on);
        return DigitalOutput.newConfigBuilder(context)
                .id(name)
                .bcm(pin.line())
                .onState(on)
                .initial(off)
                .build();
    }

    /** Takes an input whose edges come at once. */
    DigitalInput take(String name, InputPin pin) throws GpioException {
        DigitalInputConfig config = DigitalInput.newConfigBuilder(context)
                .id(name)
                .bcm(pin.line())
                .onState(pin.activeLow() ? DigitalState.LOW : DigitalState.HIGH)
                .pull(pull(pin.pull()))
                .debounce(0L)
                .build();
        if (inputs instanceof ChardevInputs ours) {
            return ours.input(config);
        }
        try {
            return inputs.create(config);
        } catch (Pi4JException refused) {
            throw new GpioException("an input cannot be had: " + refused.getMessage(), refused);
        }
    }

    private static PullResistance pull(InputPin.Pull pull) {
        return switch (pull) {
            case UP -> PullResistance.PULL_UP;
            case DOWN -> PullResistance.PULL_DOWN;
            case OFF -> PullResistance.OFF;
        };
    }

    private static PinGroup.Outputs group(OutputBank bank) {
        return new PinGroup.Outputs() {
            @Override
            public void set(long on) throws GpioException {
                bank.set(on);
            }

            @Override
            public long levels() throws GpioException {
                return bank.levels();
            }
        };
    }

    /** Gives everything back. */
    @Override
    public void close() {
        context.shutdown();
    }
}

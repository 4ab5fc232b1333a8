package org.poultice.controller.boot;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poultice.controller.adapter.gpio.InputPin;
import org.poultice.controller.adapter.gpio.OutputPin;
import org.poultice.controller.adapter.gpio.Wiring;
import org.poultice.controller.adapter.yaml.YamlMap;

/** Reads which part of a pad is wired to which line. Used once. */
final class GpioSettings {
    private static final String BY_DEFAULT = "default";
    private static final String OWN_CHIP = "the Raspberry Pi's own";
    private static final String CHARGE_PUMP = "charge-pump";
    private static final String NONE = "none";
    private static final String HIGH = "high";
    private static final String LOW = "low";

    private final YamlMap pad;

    /** Which key has which line. */
    private final Map<Integer, String> taken = new HashMap<>();

    GpioSettings(YamlMap pad) {
        this.pad = pad;
    }

    Wiring read() {
        String provider = pad.text("provider").orElse(Wiring.CHARDEV, BY_DEFAULT);
        String chip = pad.text("chip")
                .where(
                        text -> text.startsWith("/") || !text.contains("/"),
                        "Write a label such as pinctrl-rp1, or a device such as /dev/gpiochip0")
                .orElse(OWN_CHIP, BY_DEFAULT);
        Wiring.Switching switching = Wiring.Switching.valueOf(pad.oneOf("switching", "relay", "pwm")
                .orElse("relay", BY_DEFAULT)
                .toUpperCase(Locale.ROOT));
        OutputPin pump = pump();
        Switched heat = switched("heat");
        Switched cold = switched("cold");
        if (heat == null && cold == null) {
            pad.problem("heat", "is missing, and so is cold", "Add the one that the pad has, or both");
        }
        return new Wiring(
                provider,
                pad.has("chip") ? chip : null,
                heat == null ? null : heat.output(),
                cold == null ? null : cold.output(),
                pump,
                heat == null ? null : heat.readBack(),
                cold == null ? null : cold.readBack(),
                sensed(pad, "current_sense", "current_sense"),
                button(),
                panel(),
                switching);
    }

    /** An output that carries power, where it is. Which level is on must be written: taken wrongly, off would be on. */
    private @Nullable Switched switched(String key) {
        if (!pad.has(key)) {
            return null;
        }
        YamlMap group = pad.section(key);
        int line = line(group, key);
        OutputPin output =
                new OutputPin(line, group.oneOf("active", HIGH, LOW).required().equals(LOW));
        return new Switched(output, sensed(group, "read_back", key + ".read_back"));
    }

    private @Nullable OutputPin pump() {
        if (!pad.has("dead_man")) {
            pad.problem(
                    "dead_man",
                    "is missing",
                    "Write charge-pump when one holds the power relay, so that the pad loses its power when this computer is stuck or dead;"
                            + " or none, when nothing does that and somebody has to stay awake beside it. docs/wiring.md shows how one is built");
        }
        String deadMan = pad.oneOf("dead_man", CHARGE_PUMP, NONE).orNull();
        boolean isThere = pad.has("charge_pump");
        if (CHARGE_PUMP.equals(deadMan) && !isThere) {
            pad.problem(
                    "charge_pump",
                    "is missing though dead_man is charge-pump",
                    "Add the line that drives it, such as charge_pump: {line: 22}, or write dead_man: none");
        } else if (NONE.equals(deadMan) && isThere) {
            pad.problem(
                    "charge_pump",
                    "stands here though dead_man is none",
                    "Write dead_man: charge-pump, or remove this");
        }
        return isThere ? new OutputPin(line(pad.section("charge_pump"), "charge_pump"), false) : null;
    }

    private InputPin button() {
        if (!pad.has("button")) {
            pad.problem(
                    "button",
                    "is missing",
                    "Add its line, such as button: {line: 23}; without one nobody can start, stop or reset the device");
            return new InputPin(LineKind.NONE, true, InputPin.Pull.UP); // never used, for there is a problem
        }
        return input(pad.section("button"), "button", LOW);
    }

    /** What is sensed, where it is: on is high unless it says otherwise. */
    private @Nullable InputPin sensed(YamlMap group, String key, String path) {
        return group.has(key) ? input(group.section(key), path, HIGH) : null;
    }

    /** The pull is away from the active level by default, for sensors that drive that level alone. */
    private InputPin input(YamlMap group, String path, String usuallyActive) {
        int line = line(group, path);
        boolean activeLow = group.oneOf("active", HIGH, LOW)
                .orElse(usuallyActive, BY_DEFAULT)
                .equals(LOW);
        String pull = group.oneOf("pull", "up", "down", "off").orElse(activeLow ? "up" : "down", BY_DEFAULT);
        return new InputPin(line, activeLow, InputPin.Pull.valueOf(pull.toUpperCase(Locale.ROOT)));
    }

    private Wiring.Panel panel() {
        YamlMap panel = pad.section("panel");
        boolean oneLamp = panel.has("rgb");
        if (oneLamp && panel.has("lamps")) {
            panel.problem("rgb", "stands here though there are lamps", "Remove one of the two");
        }
        YamlMap lamps = panel.section(oneLamp ? "rgb" : "lamps");
        String path = oneLamp ? "panel.rgb." : "panel.lamps.";
        String amber = oneLamp ? "blue" : "amber"; // a lamp of three colours has no amber of its own
        return new Wiring.Panel(
                shown(lamps, "green", path),
                shown(lamps, amber, path),
                shown(lamps, "red", path),
                shown(panel, "buzzer", "panel."));
    }

    private @Nullable OutputPin shown(YamlMap group, String key, String path) {
        if (!group.has(key)) {
            return null;
        }
        YamlMap lamp = group.section(key);
        int line = line(lamp, path + key);
        return new OutputPin(
                line, lamp.oneOf("active", HIGH, LOW).orElse(HIGH, BY_DEFAULT).equals(LOW));
    }

    private int line(YamlMap group, String path) {
        int line = group.value("line", new LineKind()).required();
        String other = line == LineKind.NONE ? null : taken.putIfAbsent(line, path);
        if (other != null) {
            group.problem(
                    "line",
                    line + " is the line of pad." + other + " already",
                    "Give each of the two a line of its own");
        }
        return line;
    }

    private record Switched(OutputPin output, @Nullable InputPin readBack) {}
}

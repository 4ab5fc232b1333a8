package org.poultice.controller.adapter.sensor;

import java.util.regex.Pattern;

/** What the kernel's industrial-I/O driver writes of one input of a converter of 16 bits, such as the ADS1115. */
final class IioText {
    /** At and beyond these codes the voltage is outside what the converter was set to measure, however far. */
    private static final int LEAST_CODE = -32_768;

    private static final int MOST_CODE = 32_767;

    private static final Pattern CODE = Pattern.compile("-?[0-9]{1,6}");
    private static final Pattern SCALE = Pattern.compile("[0-9]{1,4}(?:\\.[0-9]{1,12})?");

    private IioText() {}

    /**
     * The voltage in millivolts.
     *
     * @param raw the code
     * @param scale millivolts of one step of the code
     */
    static double milliV(String raw, String scale) throws Unusable {
        String code = raw.strip();
        String step = scale.strip();
        if (!CODE.matcher(code).matches()) {
            throw new Unusable(code.isEmpty() ? "its file is empty" : "its file holds no number");
        }
        if (!SCALE.matcher(step).matches() || Double.parseDouble(step) == 0) {
            throw new Unusable(
                    step.isEmpty() ? "the file of its scale is empty" : "the file of its scale holds no scale");
        }
        int steps = Integer.parseInt(code);
        if (steps <= LEAST_CODE || steps >= MOST_CODE) {
            throw new Unusable("the voltage is beyond what the converter is set to measure");
        }
        return steps * Double.parseDouble(step);
    }
}

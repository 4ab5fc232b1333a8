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

    /** The converter's code. */
    static int code(String raw) throws Unusable {
        String text = raw.strip();
        if (!CODE.matcher(text).matches()) {
            throw new Unusable(text.isEmpty() ? "its file is empty" : "its file holds no number");
        }
        int code = Integer.parseInt(text);
        if (code <= LEAST_CODE || code >= MOST_CODE) {
            throw new Unusable("the voltage is beyond what the converter is set to measure");
        }
        return code;
    }

    /** Millivolts of one step of the code. */
    static double scale(String scale) throws Unusable {
        String step = scale.strip();
        if (!SCALE.matcher(step).matches() || Double.parseDouble(step) == 0) {
            throw new Unusable(
                    step.isEmpty() ? "the file of its scale is empty" : "the file of its scale holds no scale");
        }
        return Double.parseDouble(step);
    }
}

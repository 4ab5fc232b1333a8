package org.poultice.controller.adapter.gpio.chardev;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.StructLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The structures and numbers of the interface against what the C compiler says of {@code <linux/gpio.h>}: gcc 12, Linux 6.1's headers, x86-64, with lines
 * such as
 *
 * <pre>{@code
 * #include <stddef.h>
 * #include <stdio.h>
 * #include <linux/gpio.h>
 * int main(void) {
 *     printf("%zu\n", sizeof(struct gpio_v2_line_request));
 *     printf("%zu\n", offsetof(struct gpio_v2_line_request, consumer));
 *     printf("%#llx\n", (unsigned long long) GPIO_V2_GET_LINE_IOCTL);
 * }
 * }</pre>
 *
 * <p>All members have a fixed width and their natural alignment, so that arm64 has the same.
 */
class UapiTest {

    private static StructLayout struct(String name) {
        return switch (name) {
            case "gpiochip_info" -> Uapi.CHIP_INFO;
            case "gpio_v2_line_attribute" -> Uapi.LINE_ATTRIBUTE;
            case "gpio_v2_line_config_attribute" -> Uapi.LINE_CONFIG_ATTRIBUTE;
            case "gpio_v2_line_config" -> Uapi.LINE_CONFIG;
            case "gpio_v2_line_request" -> Uapi.LINE_REQUEST;
            case "gpio_v2_line_info" -> Uapi.LINE_INFO;
            case "gpio_v2_line_values" -> Uapi.LINE_VALUES;
            case "gpio_v2_line_event" -> Uapi.LINE_EVENT;
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "gpiochip_info, 68",
        "gpio_v2_line_attribute, 16",
        "gpio_v2_line_config_attribute, 24",
        "gpio_v2_line_config, 272",
        "gpio_v2_line_request, 592",
        "gpio_v2_line_info, 256",
        "gpio_v2_line_values, 16",
        "gpio_v2_line_event, 48",
    })
    void aStructureIsAsLargeAsTheCompilersOwn(String struct, long bytes) {
        assertEquals(bytes, struct(struct).byteSize());
    }

    @ParameterizedTest
    @CsvSource({
        "gpiochip_info, name, 0",
        "gpiochip_info, label, 32",
        "gpiochip_info, lines, 64",
        "gpio_v2_line_attribute, id, 0",
        "gpio_v2_line_attribute, value, 8", // a union of flags, values and debounce_period_us
        "gpio_v2_line_config_attribute, attr, 0",
        "gpio_v2_line_config_attribute, mask, 16",
        "gpio_v2_line_config, flags, 0",
        "gpio_v2_line_config, num_attrs, 8",
        "gpio_v2_line_config, attrs, 32",
        "gpio_v2_line_request, offsets, 0",
        "gpio_v2_line_request, consumer, 256",
        "gpio_v2_line_request, config, 288",
        "gpio_v2_line_request, num_lines, 560",
        "gpio_v2_line_request, event_buffer_size, 564",
        "gpio_v2_line_request, fd, 588",
        "gpio_v2_line_info, name, 0",
        "gpio_v2_line_info, consumer, 32",
        "gpio_v2_line_info, offset, 64",
        "gpio_v2_line_info, num_attrs, 68",
        "gpio_v2_line_info, flags, 72",
        "gpio_v2_line_info, attrs, 80",
        "gpio_v2_line_values, bits, 0",
        "gpio_v2_line_values, mask, 8",
        "gpio_v2_line_event, timestamp_ns, 0",
        "gpio_v2_line_event, id, 8",
        "gpio_v2_line_event, offset, 12",
        "gpio_v2_line_event, seqno, 16",
        "gpio_v2_line_event, line_seqno, 20",
    })
    void aMemberIsWhereTheCompilerHasIt(String struct, String member, long at) {
        assertEquals(at, Uapi.at(struct(struct), member));
    }

    @Test
    void theRequestsHaveTheKernelsNumbers() {
        assertEquals(0x8044b401L, Uapi.GET_CHIPINFO);
        assertEquals(0xc100b405L, Uapi.GET_LINEINFO);
        assertEquals(0xc250b407L, Uapi.GET_LINE);
        assertEquals(0xc010b40eL, Uapi.GET_VALUES);
        assertEquals(0xc010b40fL, Uapi.SET_VALUES);
    }

    @Test
    void theFlagsHaveTheKernelsNumbers() {
        assertEquals(
                List.of(0x1L, 0x2L, 0x4L, 0x8L, 0x10L, 0x20L, 0x40L, 0x80L, 0x100L, 0x200L, 0x400L),
                List.of(
                        Uapi.FLAG_USED,
                        Uapi.FLAG_ACTIVE_LOW,
                        Uapi.FLAG_INPUT,
                        Uapi.FLAG_OUTPUT,
                        Uapi.FLAG_EDGE_RISING,
                        Uapi.FLAG_EDGE_FALLING,
                        Uapi.FLAG_OPEN_DRAIN,
                        Uapi.FLAG_OPEN_SOURCE,
                        Uapi.FLAG_BIAS_PULL_UP,
                        Uapi.FLAG_BIAS_PULL_DOWN,
                        Uapi.FLAG_BIAS_DISABLED));
    }
}

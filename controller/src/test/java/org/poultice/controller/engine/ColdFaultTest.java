package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.protocol.plan.Modality;

/** Cold that does not do what is asked of it: each fault at its number, and what looks like it and is none. */
class ColdFaultTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the pump goes on
            pad 0:00 6.0, 3:00 4.0, 9:00 4.0                             | 2:05 Tripped COOLING_WHILE_OFF 4.644/4.744
            pad 0:00 6.0, 9:00 6.0                                       | 2:05 Tripped COOLING_WHILE_OFF 6.000/6.100
            pad 0:00 7.9, 9:00 7.9                                       | 2:05 Tripped COOLING_WHILE_OFF 7.900/8.000
            pad 0:00 8.0, 9:00 8.0                                       | -
            # off, and in a cold room, on a chair
            pad 0:00 6.0, 2:00 6.4, 9:00 8.0                             | -
            # a sensor that lags shows for a while still that it gets colder
            pad 0:00 6.6, 0:30 6.0, 2:00 6.4, 9:00 8.0                   | -
            # a pack from a refrigerator that somebody sleeps on, and moves
            pad 0:00 4.0, 2:00 5.0, 4:00 6.2, 5:00 5.1, 7:00 6.0, 9:00 7.0 | -
            pad 0:00 9.6, 3:00 11.0, 3:10 7.2, 5:00 7.9, 9:00 10.0       | -
            # on since it was warm
            pad 0:00 30.0, 3:00 9.0, 4:00 6.0, 9:00 5.0                  | 5:25 Tripped COOLING_WHILE_OFF 5.727/5.827
            # stopped at once
            pad 0:00 28.0, 9:00 30.0                                     | -
            # on nobody it cools nobody, like a pack in a refrigerator
            pad 0:00 4.0, 9:00 4.0; contact 0:00 1, 1:00 1, 1:01 0       | -
            pad 0:00 4.0, 9:00 4.0; contact 0:00 1, 1:00 0, 2:00 0, 2:01 1 | 4:01 Tripped COOLING_WHILE_OFF 4.000/4.100
            """)
    void aPadThatCoolsWhileItIsOffIsFoundByItsTemperature(String course, String told) {
        assertEquals(told, Course.idle(course).told("9:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the pump stands still from the beginning
            pad 0:00 23.0, 9:00 30.0                                     | 2:00 Warned NOT_COOLING 24.517/23.091
            pad 0:00 23.0, 0:30 22.0, 9:00 30.0                          | 2:00 Warned NOT_COOLING 23.365/22.031
            # it stops
            pad 0:00 23.0, 3:00 6.0, 5:00 8.5                            | 5:24 Warned NOT_COOLING 8.500/6.563
            # the ice has melted
            pad 0:00 23.0, 3:00 6.0, 5:00 6.6, 9:00 8.4                  | 7:10 Warned NOT_COOLING 7.553/6.535
            # just short of it
            pad 0:00 23.0, 1:00 7.0, 9:00 7.9                            | -
            pad 0:00 23.0, 1:00 7.0, 9:00 8.1                            | 8:25 Warned NOT_COOLING 8.013/7.005
            # held at its target by switching
            pad 0:00 23.0, 3:00 6.0, 3:30 6.5, 4:00 6.0, 5:00 6.5, 6:00 6.0, 9:00 7.0 | -
            # for a minute it does not get colder, and then it does
            pad 0:00 23.0, 1:00 12.0, 2:30 13.0, 2:40 9.0, 9:00 6.5      | -
            """)
    void aPadThatWarmsUpAlthoughItIsToCoolIsWarnedOf(String course, String told) {
        assertEquals(
                told,
                Course.applying(Modality.COLD, course + "; skin 0:00 30.0").told("9:00"));
    }
}

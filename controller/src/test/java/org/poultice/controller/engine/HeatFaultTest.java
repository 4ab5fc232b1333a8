package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.protocol.plan.Modality;

/** Heat that does not do what is asked of it: each fault at its number, and what looks like it and is none. */
class HeatFaultTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # course                                                    | told
            # welded, 60 W: it rises as fast as before
            pad 0:00 40.0, 5:00 43.0                                    | 0:45 Tripped HEATING_WHILE_OFF 40.420/40.120; 4:20 Warned PAD_HOT 42.600/42.500
            # 20 W on a body that takes it all: it stays
            pad 0:00 40.0, 9:00 40.0                                    | 2:05 Tripped HEATING_WHILE_OFF 40.000/39.500
            pad 0:00 40.0, 9:00 39.4                                    | 2:05 Tripped HEATING_WHILE_OFF 39.864/39.498
            # off, it gives to the skin what it has
            pad 0:00 42.0, 2:00 40.8, 9:00 37.0                         | -
            # just as warm as skin may be, for a person lies on it
            pad 0:00 39.4, 9:00 39.4                                    | -
            # a cold pad that is laid on warm skin
            pad 0:00 22.0, 3:00 34.0, 9:00 36.0                         | -
            # stopped while it warmed up: its film still gives off what it has
            pad 0:00 38.0, 0:15 39.6, 0:30 40.4, 0:45 40.8, 1:00 41.0, 1:15 40.9, 9:00 36.0 | -
            """)
    void aPadThatHeatsWhileItIsOffIsFoundByItsTemperature(String course, String told) {
        assertEquals(told, Course.idle(course).told("9:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the regulator switches off at 40.0
            pad 0:00 38.0, 2:00 40.0, 5:00 42.0                         | 2:48 Tripped HEATING_WHILE_OFF 40.467/40.133
            pad 0:00 38.0, 2:00 40.0, 2:30 40.2, 3:00 40.0, 4:00 39.4   | -
            """)
    void itIsFoundInAnApplicationTooWhileTheRegulatorHoldsThePowerOff(String course, String told) {
        assertEquals(
                told,
                Course.applying(Modality.HEAT, course + "; skin 0:00 36.0").told("5:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the heater is open: the skin warms the pad, and then nothing does
            pad 0:00 23.0, 2:00 32.0, 4:00 33.5, 9:00 33.6              | 4:25 Tripped NOT_HEATING 33.507/40.000
            # it gains half a degree a minute, and less
            pad 0:00 25.0, 9:00 29.5                                    | -
            pad 0:00 25.0, 9:00 29.4                                    | 1:10 Tripped NOT_HEATING 25.546/40.000
            # five degrees below the target it is weak, and further below it does not heat
            pad 0:00 35.0, 9:00 35.0                                    | 3:10 Warned UNDERPOWERED 35.000/40.000
            pad 0:00 34.9, 9:00 34.9                                    | 1:10 Tripped NOT_HEATING 34.900/40.000
            # the same, but within a degree and a half
            pad 0:00 38.5, 9:00 38.5                                    | -
            # slow, and it gets there
            pad 0:00 23.0, 5:00 37.0, 15:00 40.0                        | -
            """)
    void aPadThatDoesNotHeatAndOneThatIsTooWeakAreToldApart(String course, String told) {
        assertEquals(told, Course.applying(Modality.HEAT, course).told("9:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 0.5 beyond 1.5 for two minutes
            pad 0:00 38.0, 2:00 40.0, 4:00 38.0, 9:00 38.0              | 5:40 Warned UNDERPOWERED 38.000/40.000; 5:45 Tripped NOT_HEATING 38.000/40.000; 5:45 WarningOver UNDERPOWERED
            # moved to skin that is cold, and on its way back before a minute and a half is over
            pad 0:00 38.0, 2:00 40.0, 3:00 37.8, 5:00 40.0, 6:00 39.0, 9:00 39.0 | -
            # it never was at its target
            pad 0:00 38.0, 2:00 39.9, 4:00 38.0, 9:00 38.0              | 3:35 Warned UNDERPOWERED 38.443/40.000
            """)
    void aPadThatLosesItsTargetDoesNotHeat(String course, String told) {
        assertEquals(told, Course.applying(Modality.HEAT, course).told("9:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contact 0:00 0                                              | 1:00 Tripped PAD_DETACHED 1:00/1:00
            contact 0:00 1, 2:00 1, 2:01 0                              | 3:00 Tripped PAD_DETACHED 1:00/1:00
            # somebody shifts
            contact 0:00 1, 2:00 1, 2:01 0, 2:59 0, 3:00 1              | -
            # touched for a second in each five
            contact 0:00 1, 1:00 1, 1:01 0, 1:20 0, 1:21 1, 1:22 0, 1:40 0, 1:41 1, 1:42 0 | 2:08 Tripped PAD_DETACHED 1:00/1:00
            # hotter than the skin by more than a cover makes it
            skin 0:00 31.9                                              | 1:31 Tripped PAD_DETACHED 1:30/1:30
            skin 0:00 32.0                                              | -
            # a strong pad warms up faster than the skin does
            skin 0:00 31.0, 1:29 31.0, 1:30 32.0                        | -
            # the skin becomes colder under it
            skin 0:00 36.5, 3:00 36.5, 5:00 35.0, 9:00 34.5             | 4:00 Tripped PAD_DETACHED 0:30/0:30
            # hardly
            skin 0:00 36.5, 3:00 36.5, 9:00 35.1                        | -
            # it is hardly hotter than the skin
            skin 0:00 38.0, 3:00 38.0, 5:00 37.1, 9:00 37.1             | -
            """)
    void aPadThatIsOnNobodyIsFound(String course, String told) {
        String warm = "pad 0:00 39.0; ";
        assertEquals(told, Course.applying(Modality.HEAT, warm + course).told("9:00"));
    }
}

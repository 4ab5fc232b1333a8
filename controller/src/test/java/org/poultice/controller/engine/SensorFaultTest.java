package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.protocol.plan.Modality;

/** Sensors that cannot be believed, by what they show of themselves. */
class SensorFaultTest {
    private static final String WARM = "pad 0:00 30.0; skin 0:00 33.0";
    private static final int NO_CODE = PadSample.Codes.NO_CODE;

    @Test
    void fortyEqualCodesAreAFrozenSensor() {
        Course course = Course.applying(Modality.COLD, WARM).coded(second -> second < 20 ? second : 2_000);
        assertEquals("-", course.told("0:58"));
        assertEquals("0:59 Tripped SENSOR_FROZEN 40/40", course.told("0:59"));
    }

    @Test
    void oneOtherCodeBeginsTheCountAnew() {
        Course course = Course.applying(Modality.COLD, WARM).coded(second -> second % 40 == 0 ? 2_001 : 2_000);
        assertEquals("-", course.told("5:00"));
    }

    @Test
    void whereCodesMeanNothingNothingIsFrozen() {
        assertEquals(
                "-",
                Course.applying(Modality.COLD, WARM).coded(second -> NO_CODE).told("5:00"));
    }

    @Test
    void nothingBeginsWithAFrozenSensorAndItIsForgottenWithItsNextCode() {
        Course course = Course.idle(WARM).coded(second -> second < 100 ? 2_000 : second);
        assertEquals("-", course.told("1:39"));
        course.bed().press();
        assertEquals(
                "1:39 EpisodeBegan, Refused SENSOR_FROZEN 99/40", course.bed().story());
        course.through("1:40").bed().press();
        assertTrue(course.bed().story().contains("ApplicationStarted"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # up and down each second by, | told
            0.29                          | -
            0.31                          | 0:41 Tripped SENSOR_NOISY 0.309/0.300
            1.0                           | 0:41 Tripped SENSOR_NOISY 0.996/0.300
            """)
    void readingsThatGoUpAndDownTrip(double celsius, String told) {
        assertEquals(
                told, Course.applying(Modality.COLD, WARM).disturbed(celsius).told("2:00"));
    }

    @Test
    void aLineThatIsDisturbedInAnApplicationIsFoundInSeconds() {
        Course course = Course.applying(Modality.COLD, WARM).through("2:00");
        assertEquals(
                "2:03 Tripped SENSOR_NOISY 0.450/0.300", course.disturbed(1.0).told("3:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # course                                                            | told
            # wrong once, by a lot
            pad 0:00 30.0, 1:00 30.0, 1:01 36.0, 1:02 30.0                      | -
            # laid on, as fast as a sensor goes, while nobody can be surprised
            pad 0:00 30.0; skin 0:00 23.0, 0:05 29.0, 0:15 32.5, 0:25 33.0      | -
            # the same later: it has slipped off
            pad 0:00 30.0; skin 0:00 33.0, 1:00 33.0, 1:05 29.0                 | -
            pad 0:00 30.0; skin 0:00 33.0, 1:00 33.0, 1:05 25.0                 | 1:02 Tripped TOO_FAST 1.600/1.500
            # lifted and laid on again
            pad 0:00 30.0; skin 0:00 33.0, 1:00 33.0, 1:05 23.0, 1:10 33.0; contact 0:00 1, 1:00 0, 1:10 1 | -
            """)
    void coldChangesByLessThanOneAndAHalfDegreesASecond(String course, String told) {
        assertEquals(told, Course.applying(Modality.COLD, course).told("2:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # course                                              | told
            pad 0:00 30.0, 0:35 31.0, 0:50 38.5                   | -
            pad 0:00 30.0, 0:35 31.0, 0:50 38.7                   | 0:37 Tripped TOO_FAST 0.513/0.500
            """)
    void heatChangesByLessThanHalfADegreeASecond(String course, String told) {
        assertEquals(told, Course.applying(Modality.HEAT, course).told("0:50"));
    }

    @Test
    void handlingAPadIsNoFault() {
        Course course = Course.idle("pad 0:00 23.0; skin 0:00 23.0, 1:00 23.0, 1:03 30.0, 1:10 33.0");
        assertEquals("-", course.told("1:04"));
        course.bed().press();
        assertTrue(course.bed().story().contains("ApplicationStarted"));
        assertEquals("-", course.told("3:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # course                                                        | told
            pad 0:00 30.0; twin 0:00 28.0                                   | -
            pad 0:00 30.0; twin 0:00 30.0, 1:00 30.0, 1:01 27.9             | 1:11 Tripped SENSORS_DISAGREE 2.100/2.000
            pad 0:00 30.0; twin 0:00 30.0, 1:00 30.0, 1:01 32.1             | 1:11 Tripped SENSORS_DISAGREE 2.100/2.000
            # for nine seconds only
            pad 0:00 30.0; twin 0:00 30.0, 1:00 30.0, 1:01 27.9, 1:10 27.9, 1:11 28.0 | -
            # half a degree a minute
            pad 0:00 30.0; twin 0:00 30.0, 9:00 25.5                        | 4:11 Tripped SENSORS_DISAGREE 2.092/2.000
            """)
    void twoSensorsThatDifferByMoreThanTwoDegreesTrip(String course, String told) {
        assertEquals(told, Course.applying(Modality.COLD, course).told("9:00"));
    }

    @Test
    void nothingBeginsWhileTheyDisagreeAndATripIsNotReset() {
        Course course = Course.idle("pad 0:00 30.0; twin 0:00 35.0, 1:00 35.0, 1:01 30.0");
        assertEquals("-", course.told("0:10"));
        course.bed().step(new Event.StartRequested());
        assertEquals("0:10 Refused SENSORS_DISAGREE 5.000/2.000", course.bed().story());
        course.through("1:01").bed().step(new Event.StartRequested());
        assertEquals("1:01 Armed to 2:01", course.bed().story());
    }

    @Test
    void ofTwoSensorsTheHotterOneCountsForHeatAndTheColderOneForCold() {
        assertEquals(
                "0:10 Warned PAD_HOT 43.000/42.500",
                Course.idle("pad 0:00 41.5; twin 0:00 43.0").told("0:15"));
        assertEquals(
                "0:39 Warned PAD_COLD 3.400/3.500",
                Course.applying(Modality.COLD, "pad 0:00 4.0; twin 0:00 4.0, 0:10 3.4")
                        .told("1:00"));
    }

    @Test
    void aSecondSensorThatIsBrokenIsAsImplausibleAsAFirstOne() {
        Course course = Course.applying(Modality.COLD, "pad 0:00 30.0; twin 0:00 30.0, 1:00 30.0, 1:01 85.0");
        assertEquals("1:03 Tripped READING_IMPLAUSIBLE 3/3", course.told("1:03"));
    }
}

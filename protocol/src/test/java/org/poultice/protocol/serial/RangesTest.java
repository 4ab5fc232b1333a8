package org.poultice.protocol.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.poultice.protocol.plan.Modality;

/** Nothing that the protocol does not allow can be said by us. */
class RangesTest {

    static List<Executable> whatMayNotBeSaid() {
        return List.of(
                () -> new ToPad.Off(-1),
                () -> new ToPad.Off(256),
                () -> new ToPad.Hello(0, 0),
                () -> new ToPad.Hello(0, 256),
                () -> new ToPad.Hello(256, 1),
                () -> new ToPad.Drive(256, Modality.HEAT, 0, 1, 0),
                () -> new ToPad.Drive(0, Modality.HEAT, -1, 1, 0),
                () -> new ToPad.Drive(0, Modality.HEAT, 101, 1, 0),
                () -> new ToPad.Drive(0, Modality.HEAT, 0, 0, 0),
                () -> new ToPad.Drive(0, Modality.HEAT, 0, 3001, 0),
                () -> new ToPad.Drive(0, Modality.HEAT, 0, 1, -1),
                () -> new ToPad.Drive(0, Modality.HEAT, 0, 1, 1L << 32),
                () -> new FromPad.OtherVersion(0, 2),
                () -> new FromPad.OtherVersion(0, 0),
                () -> new FromPad.OtherVersion(256, 3),
                () -> new FromPad.Fault(0, 0, 0),
                () -> new FromPad.Fault(0, 256, 0),
                () -> new FromPad.Fault(0, 1, 65_536),
                () -> new FromPad.Fault(256, 1, 0),
                () -> new Capabilities(Set.of(), 65_536, 3000, 250),
                () -> new Capabilities(Set.of(), 0, 3001, 250),
                () -> new Capabilities(Set.of(), 0, 3000, 251),
                () -> new FirmwareVersion(256, 0, 0),
                () -> new FirmwareVersion(0, 256, 0),
                () -> new FirmwareVersion(0, 0, 256),
                () -> new Reading(4096, 0),
                () -> new Reading(0, -32_769),
                () -> new Reading(0, 32_768),
                () -> new Outputs(false, false, 65_536, 0),
                () -> new Outputs(false, false, 0, 3001),
                () -> new Heard(true, 256, Refusal.NONE),
                () -> new PadButton(false, 256));
    }

    @ParameterizedTest
    @MethodSource("whatMayNotBeSaid")
    void numberOutOfRangeIsOurMistake(Executable mistake) {
        String said = String.valueOf(
                assertThrows(IllegalArgumentException.class, mistake).getMessage());
        assertTrue(said.matches(".*\\d.*"), said);
    }

    @Test
    void mistakeNamesTheNumberItsValueAndWhatIsAllowed() {
        Executable mistake = () -> new ToPad.Drive(0, Modality.HEAT, 101, 1, 0);
        assertEquals(
                "duty in % 101, allowed is 0 to 100",
                assertThrows(IllegalArgumentException.class, mistake).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "5, 7, 2", "4294967295, 0, 1", "4294966000, 500, 1796", "7, 5, 4294967294"})
    void timeBetweenTwoUptimesGoesRightAcrossTheWrap(long earlier, long later, long millis) {
        assertEquals(millis, SerialProtocol.millisBetween(earlier, later));
    }

    @Test
    void faultsHaveTheCodesOfTheTable() {
        int code = 1;
        for (FaultCode fault : FaultCode.values()) {
            assertEquals(code, fault.code());
            assertEquals(fault, FaultCode.of(code));
            code++;
        }
        assertNull(FaultCode.of(0));
        assertNull(FaultCode.of(code));
    }

    @Test
    void firmwareVersionReadsAsPeopleWriteIt() {
        assertEquals("1.4.255", new FirmwareVersion(1, 4, 255).toString());
    }
}

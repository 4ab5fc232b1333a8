package org.poultice.controller.adapter.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.MonoTime;
import org.poultice.protocol.plan.Modality;
import org.poultice.protocol.serial.FrameDecoder;
import org.poultice.protocol.serial.Message;
import org.poultice.protocol.serial.ToPad;

/** What becomes of commands that have to wait, because a write blocks. */
class OutboxTest {
    private static final MonoTime NOW = MonoTime.ofMillis(1_000);
    private static final Basis BASIS = new Basis(77, NOW);
    private static final MonoTime UNTIL = MonoTime.ofMillis(2_000);
    private static final Drive COLD = new Drive(Modality.COLD, 100, UNTIL);
    private static final Drive HEAT = new Drive(Modality.HEAT, 50, UNTIL);

    private final Outbox outbox = new Outbox();

    @Test
    void onlyTheNewestDriveIsKept() {
        outbox.drive(COLD);
        outbox.drive(HEAT);
        assertEquals(List.of(new ToPad.Drive(0, Modality.HEAT, 50, 970, 77)), takeAll());
    }

    @Test
    void offDoesAwayWithADrive() {
        outbox.drive(COLD);
        outbox.off();
        assertEquals(List.of(new ToPad.Off(0)), takeAll());
    }

    @Test
    void helloDoesAwayWithADrive() {
        outbox.drive(COLD);
        outbox.hello();
        assertEquals(List.of(new ToPad.Hello(0, 2)), takeAll());
    }

    @Test
    void offIsNotReplacedByALaterDrive() {
        outbox.off();
        outbox.drive(HEAT);
        assertEquals(List.of(new ToPad.Off(0)), takeAll());
    }

    @Test
    void offGoesBeforeHello() {
        outbox.hello();
        outbox.off();
        assertEquals(List.of(new ToPad.Off(0), new ToPad.Hello(1, 2)), takeAll());
    }

    @Test
    void whatWasForALineThatIsGoneIsForgotten() {
        outbox.off();
        outbox.hello();
        outbox.clear();
        outbox.drive(HEAT);
        outbox.clear();
        assertEquals(List.of(), takeAll());
    }

    @Test
    void driveThatWaitedTooLongGoesOutAsAnOff() {
        outbox.drive(HEAT);
        MonoTime later = MonoTime.ofMillis(2_500);
        assertEquals(List.of(new ToPad.Off(0)), takeAll(later, new Basis(1_577, later)));
    }

    private List<Message> takeAll() {
        return takeAll(NOW, BASIS);
    }

    private List<Message> takeAll(MonoTime now, Basis basis) {
        List<Message> taken = new ArrayList<>();
        FrameDecoder decoder = new FrameDecoder(taken::add);
        for (byte[] frame = outbox.take(now, basis, 3000); frame != null; frame = outbox.take(now, basis, 3000)) {
            decoder.feed(frame);
        }
        return taken;
    }
}

package org.poultice.controller.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.poultice.controller.engine.Drive;
import org.poultice.controller.engine.Effects;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.State;
import org.poultice.controller.port.Journal;
import org.poultice.controller.port.Observer;
import org.poultice.controller.port.Pad;
import org.poultice.protocol.plan.Modality;

/** Off, durable, on, told: in this order, and nothing is switched on that is not written down. */
class EffectRunnerTest {
    private static final MonoTime NOW = MonoTime.ofMillis(5_000);
    private static final State STATE = State.fresh(NOW);
    private static final Occurrence.Journaled FIRST = new Occurrence.SessionStarted(7, 3);
    private static final Occurrence.Journaled SECOND = new Occurrence.ApplicationStarted(7, 0, Modality.COLD);
    private static final Drive DRIVE = new Drive(Modality.COLD, 100, MonoTime.ofMillis(8_000));

    private final Pad pad = mock();
    private final Journal journal = mock();
    private final Observer log = mock();
    private final Observer reports = mock();
    private final EffectRunner runner = new EffectRunner(pad, journal, List.of(log, reports));

    private static Effects effects(boolean off, List<Occurrence.Journaled> append, @Nullable Drive drive) {
        return new Effects(off, append, drive, List.copyOf(append));
    }

    @Test
    void everythingIsDurableBeforeThePadIsDrivenAndToldAfterwards() throws IOException {
        assertTrue(runner.run(effects(false, List.of(FIRST, SECOND), DRIVE), STATE, NOW));

        InOrder order = inOrder(pad, journal, log, reports);
        order.verify(journal).append(FIRST, NOW);
        order.verify(journal).append(SECOND, NOW);
        order.verify(pad).drive(DRIVE);
        order.verify(log).occurred(FIRST, STATE, NOW);
        order.verify(reports).occurred(FIRST, STATE, NOW);
        order.verify(log).occurred(SECOND, STATE, NOW);
        order.verify(reports).occurred(SECOND, STATE, NOW);
        order.verifyNoMoreInteractions();
    }

    @Test
    void thePadIsOffBeforeAnythingIsWrittenDown() throws IOException {
        assertTrue(runner.run(effects(true, List.of(FIRST), null), STATE, NOW));

        InOrder order = inOrder(pad, journal, log);
        order.verify(pad).deEnergise();
        order.verify(journal).append(FIRST, NOW);
        order.verify(log).occurred(FIRST, STATE, NOW);
        verify(pad, never()).drive(any());
    }

    @Test
    void aRecordThatIsNotDurableCancelsTheDriveAndSwitchesOff() throws IOException {
        doThrow(new IOException("disk full")).when(journal).append(SECOND, NOW);

        assertFalse(runner.run(effects(false, List.of(FIRST, SECOND), DRIVE), STATE, NOW));

        InOrder order = inOrder(pad, journal);
        order.verify(journal).append(FIRST, NOW);
        order.verify(journal).append(SECOND, NOW);
        order.verify(pad).deEnergise();
        verify(pad, never()).drive(any());
    }

    @Test
    void aRecordThatIsNotDurableSwitchesOffEvenWhenNothingWasToBeDriven() throws IOException {
        doThrow(new IOException("disk full")).when(journal).append(any(), any());

        assertFalse(runner.run(effects(false, List.of(FIRST), null), STATE, NOW));

        verify(pad).deEnergise();
    }

    @Test
    void nothingIsWrittenBehindARecordThatFailed() throws IOException {
        doThrow(new IOException("disk full")).when(journal).append(FIRST, NOW);

        assertFalse(runner.run(effects(false, List.of(FIRST, SECOND), DRIVE), STATE, NOW));

        verify(journal, never()).append(SECOND, NOW);
    }

    @Test
    void anOffIsNeverCancelled() throws IOException {
        doThrow(new IOException("disk full")).when(journal).append(any(), any());

        assertFalse(runner.run(effects(true, List.of(FIRST), null), STATE, NOW));

        InOrder order = inOrder(pad, journal);
        order.verify(pad).deEnergise();
        order.verify(journal).append(FIRST, NOW);
        order.verify(pad).deEnergise();
    }

    @Test
    void peopleAreToldAlsoWhenTheJournalFails() throws IOException {
        doThrow(new IOException("disk full")).when(journal).append(any(), any());

        assertFalse(runner.run(effects(true, List.of(FIRST), null), STATE, NOW));

        verify(log).occurred(FIRST, STATE, NOW);
    }

    @Test
    void anEpisodeThatIsNotDurableIsNotToldOf() throws IOException {
        Occurrence.Journaled began = new Occurrence.EpisodeBegan();
        doThrow(new IOException("disk full")).when(journal).append(any(), any());

        assertFalse(runner.run(effects(false, List.of(began), null), STATE, NOW));

        verifyNoInteractions(log, reports);
    }

    @Test
    void anEpisodeThatIsDurableIsToldOf() {
        Occurrence.Journaled began = new Occurrence.EpisodeBegan();

        assertTrue(runner.run(effects(false, List.of(began), null), STATE, NOW));

        verify(log).occurred(began, STATE, NOW);
    }

    @Test
    void aLeaseIsRenewedWithoutTouchingTheJournal() {
        assertTrue(runner.run(effects(false, List.of(), DRIVE), STATE, NOW));

        verify(pad).drive(DRIVE);
        verifyNoInteractions(journal, log);
    }

    @Test
    void nothingToDoTouchesNothing() {
        assertTrue(runner.run(Effects.NONE, STATE, NOW));

        verifyNoInteractions(pad, journal, log, reports);
    }

    @Test
    void aControlPeriodIsToldToEveryObserver() {
        runner.ticked(STATE, NOW);

        verify(log).ticked(STATE, NOW);
        verify(reports).ticked(STATE, NOW);
        verifyNoInteractions(pad, journal);
    }

    @Test
    void whatIsThrownByTheJournalIsNoFailureOfTheDiskAndGoesToTheCaller() throws IOException {
        IllegalStateException wrong = new IllegalStateException("no wall clock");
        doThrow(wrong).when(journal).append(any(), any());

        Effects effects = effects(false, List.of(FIRST), DRIVE);
        assertSame(wrong, assertThrows(IllegalStateException.class, () -> runner.run(effects, STATE, NOW)));
        verify(pad, never()).drive(any());
    }

    @Test
    void aPadThatFailsWhileItIsSwitchedOffDoesNotHideTheReason() {
        IllegalStateException reason = new IllegalStateException("first");
        IllegalStateException second = new IllegalStateException("second");
        doThrow(second).when(pad).deEnergise();

        runner.deEnergise(reason);

        verify(pad, times(1)).deEnergise();
        assertSame(second, reason.getSuppressed()[0]);
    }
}

package org.poultice.controller.port;

import java.time.Instant;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;

/**
 * One record of the journal as it was read back.
 *
 * @param boot identity of the boot in which it was written
 * @param at when, on the monotonic clock of that boot
 * @param wall when, by the wall clock
 * @param trusted whether the wall clock was synchronised then
 */
public record JournalEntry(String boot, MonoTime at, Instant wall, boolean trusted, Occurrence.Journaled what) {}

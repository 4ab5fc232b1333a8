package org.poultice.controller.engine;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the time before this process, on the clock of this boot, each moment as late as it can have been.
 *
 * @param exposure what the skin had had
 * @param onset of the episode, or null when none had begun
 */
public record Reckoning(Exposure exposure, @Nullable MonoTime onset) {}

/**
 * The simulator's commands: a pad behind a pseudo-terminal, scenarios in virtual time, the demonstration.
 */
@NullMarked
package org.poultice.simulator;

import org.jspecify.annotations.NullMarked;

/**
 * The proof by exhaustion: the product's own loop, engine and recovery in every situation that scaled constants allow, judged by an observer
 * at the pad; and mutants of the product that must be caught. See {@code docs/proof.md} for what it covers and what it does not.
 *
 * <p>Depends on the controller's {@code app}, {@code engine} and {@code port}, on {@code protocol.plan}, and on the JDK.
 */
@NullMarked
package org.poultice.simulator.prove;

import org.jspecify.annotations.NullMarked;

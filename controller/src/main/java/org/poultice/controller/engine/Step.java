package org.poultice.controller.engine;

/** One decision: the next state, and what is to be done about it. */
public record Step(State next, Effects effects) {}

package org.poultice.protocol.plan;

/**
 * Something that the seed document says, restated. A person is told a fact together with its id, so that what the product asks of them
 * can be looked up.
 *
 * @param id such as {@code T3}
 * @param section of the seed document
 * @param text whole sentences, its numbers with their units
 */
public record Fact(String id, String section, String text) {}

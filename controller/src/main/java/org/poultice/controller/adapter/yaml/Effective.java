package org.poultice.controller.adapter.yaml;

/**
 * A setting as it takes effect, for people.
 *
 * @param key the path of the key
 * @param value the value with its unit
 * @param origin where it comes from: {@code home.yaml:4}, {@code default}, {@code seeds/back-spasm.yaml:7 (fact T3)}
 */
public record Effective(String key, String value, String origin) {}

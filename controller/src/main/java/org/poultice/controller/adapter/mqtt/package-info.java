/**
 * The link and the reports over MQTT, and the desk that decides on commands, as docs/mqtt.md describes them. Paho is used here and nowhere
 * else.
 *
 * <p>Depends on {@code port}, {@code engine}, {@code protocol.message}, {@code protocol.plan}, Paho, and tinylog for transitions.
 */
@NullMarked
package org.poultice.controller.adapter.mqtt;

import org.jspecify.annotations.NullMarked;

/**
 * What goes over MQTT: topics, reports, commands and answers, each with its JSON Schema under {@code schema/}. Every message is a value that
 * writes itself with {@code toJson()} and is read with {@code read}; a reader ignores keys that it does not know and refuses everything else
 * that the contract does not say.
 *
 * <p>Depends on {@code protocol.plan}, the JDK and the streaming JSON library.
 */
@NullMarked
package org.poultice.protocol.message;

import org.jspecify.annotations.NullMarked;

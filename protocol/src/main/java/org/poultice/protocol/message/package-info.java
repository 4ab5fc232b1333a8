/**
 * What goes over MQTT: topics, reports, commands and answers, each with its JSON Schema under {@code schema/}.
 *
 * <p>Depends on {@code protocol.plan}, the JDK and the streaming JSON library.
 */
@NullMarked
package org.poultice.protocol.message;

import org.jspecify.annotations.NullMarked;

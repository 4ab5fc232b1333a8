/**
 * The link and the reports over MQTT. Paho is used here and nowhere else.
 */
@NullMarked
package org.poultice.controller.adapter.mqtt;

import org.jspecify.annotations.NullMarked;

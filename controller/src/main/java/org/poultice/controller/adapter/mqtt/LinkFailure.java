package org.poultice.controller.adapter.mqtt;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.packet.MqttReturnCode;
import org.jspecify.annotations.Nullable;

/** Why there is no connection, in words for people. */
final class LinkFailure extends Exception {
    /** Reason codes of MQTT 5 from this one on say no. */
    private static final int FIRST_REFUSAL = 128;

    private static final Map<Integer, String> REFUSALS = Map.of(
            MqttReturnCode.RETURN_CODE_BAD_USERNAME_OR_PASSWORD, "bad user name or password",
            MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED, "not authorised",
            MqttReturnCode.RETURN_CODE_SERVER_UNAVAILABLE, "the broker is not available",
            MqttReturnCode.RETURN_CODE_SERVER_BUSY, "the broker is busy",
            MqttReturnCode.RETURN_CODE_BANNED, "banned",
            MqttReturnCode.RETURN_CODE_SERVER_SHUTTING_DOWN, "the broker is shutting down",
            MqttReturnCode.RETURN_CODE_KEEP_ALIVE_TIMEOUT, "the broker heard nothing from us",
            MqttReturnCode.RETURN_CODE_SESSION_TAKEN_OVER, "another client has come with the same site and device",
            MqttReturnCode.RETURN_CODE_UNSUPPORTED_PROTOCOL_VERSION, "the broker does not know MQTT 5",
            MqttReturnCode.RETURN_CODE_QUOTA_EXCEEDED, "a quota is used up");

    LinkFailure(String what) {
        super(what);
    }

    LinkFailure(@Nullable Throwable cause) {
        super(words(cause));
    }

    static boolean isRefusal(int reasonCode) {
        return reasonCode >= FIRST_REFUSAL;
    }

    /** What a reason code of MQTT 5 means. */
    static String words(int reasonCode) {
        return REFUSALS.getOrDefault(reasonCode, "refused") + " (" + reasonCode + ")";
    }

    /** What went wrong, without the names of classes. */
    static String words(@Nullable Throwable failure) {
        if (failure instanceof MqttException mqtt) {
            if (mqtt.getReasonCode() >= FIRST_REFUSAL && mqtt.getReasonCode() < 256) {
                return words(mqtt.getReasonCode());
            }
            if (mqtt.getReasonCode() == MqttClientException.REASON_CODE_CLIENT_TIMEOUT) {
                return "the broker does not answer";
            }
            return mqtt.getCause() == null ? "what answers makes no sense: " + mqtt : words(mqtt.getCause());
        }
        if (failure instanceof UnknownHostException) {
            return "no such host: " + failure.getMessage();
        }
        if (failure instanceof ConnectException || failure instanceof SocketTimeoutException) {
            return "nobody answers at that address (" + failure.getMessage() + ")";
        }
        if (failure instanceof SSLException) {
            return "no trusted encryption (" + failure.getMessage() + ")";
        }
        if (failure instanceof IOException) {
            return "the connection was closed"
                    + (failure.getMessage() == null ? "" : " (" + failure.getMessage() + ")");
        }
        return String.valueOf(failure);
    }
}

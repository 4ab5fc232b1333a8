package org.poultice.protocol.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TopicsTest {
    private final Topics topics = new Topics("home", "back-1");

    @Test
    void topicsBeginWithTheVersionTheSiteAndTheDevice() {
        assertEquals("poultice/v1/home/back-1/up/availability", topics.availability());
        assertEquals("poultice/v1/home/back-1/up/meta", topics.meta());
        assertEquals("poultice/v1/home/back-1/up/state", topics.state());
        assertEquals("poultice/v1/home/back-1/up/telemetry", topics.telemetry());
        assertEquals("poultice/v1/home/back-1/up/event", topics.event());
        assertEquals("poultice/v1/home/back-1/up/res/phone", topics.answers("phone"));
        assertEquals("poultice/v1/home/back-1/down/cmd/phone", topics.commands("phone"));
        assertEquals("poultice/v1/home/back-1/down/cmd/+", topics.allCommands());
    }

    @Test
    void theRequesterIsTheLastLevelOfTheTopic() {
        assertEquals("phone", topics.requesterOf(topics.commands("phone")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "poultice/v1/home/back-1/down/cmd/",
                "poultice/v1/home/back-1/down/cmd/Phone",
                "poultice/v1/home/back-1/down/cmd/a/b",
                "poultice/v1/home/back-2/down/cmd/phone",
                "poultice/v1/home/back-1/up/res/phone",
                "phone",
            })
    void otherTopicsHaveNoRequester(String topic) {
        assertNull(topics.requesterOf(topic));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Home", "a b", "a/b", "+", "#", "ä", "123456789012345678901234567890123"})
    void whatIsNoIdIsRefused(String id) {
        assertThrows(IllegalArgumentException.class, () -> new Topics(id, "back-1"));
        assertThrows(IllegalArgumentException.class, () -> new Topics("home", id));
        assertThrows(IllegalArgumentException.class, () -> topics.answers(id));
    }
}

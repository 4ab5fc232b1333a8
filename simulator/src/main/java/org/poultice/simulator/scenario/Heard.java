package org.poultice.simulator.scenario;

import org.jspecify.annotations.Nullable;
import org.poultice.protocol.message.Answer;
import org.poultice.protocol.message.StateReport;
import org.poultice.protocol.message.Word;
import org.poultice.simulator.remote.Afar;
import org.poultice.simulator.remote.Follower;

/** What somebody far away has heard, in the words of expectations. */
final class Heard {
    private static final String NOTHING = "none";

    private Heard() {}

    static String of(ExpectKey key, @Nullable Afar afar) {
        if (afar == null) {
            throw new IllegalArgumentException(key + " needs a broker");
        }
        Follower follower = afar.follower();
        StateReport state = follower.state();
        Answer answer = follower.answer();
        return switch (key) {
            case AVAILABILITY -> word(follower.availability());
            case REPORTED -> word(state == null ? null : state.progress().phase());
            case ANSWER -> word(answer == null ? null : answer.status());
            case CODE ->
                answer == null || answer.why() == null ? NOTHING : answer.why().reason();
            default -> throw new IllegalArgumentException(key + " is not heard from afar");
        };
    }

    private static String word(@Nullable Word word) {
        return word == null ? NOTHING : word.word();
    }
}

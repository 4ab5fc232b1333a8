package org.poultice.controller.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poultice.protocol.plan.Modality;

/**
 * The judge of the storms, by example. {@code COLD 0:00-20:00} is a lease each second and an off at the end, with {@code ~} after it no off
 * but a last lease that runs out; {@code press} is one of the button.
 */
class PadJudgeTest {
    private final PadJudge judge = new PadJudge(RulesFixture.BACK_SPASM, Duration.ofDays(1));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "kept",
            value = {
                "kept | press 0:00, COLD 0:00-20:00, COLD 40:00-1:00:00, COLD 1:20:00-1:40:00",
                "I1   | press 0:00, COLD 0:00-20:00.001",
                "I1   | press 0:00, COLD 0:00-10:00~, COLD 15:00-20:01",
                "kept | press 0:00, COLD 0:00-10:00~, COLD 15:00-20:00",
                "I1   | press 0:00, COLD 0:00-20:00~, COLD 39:00-39:01",
                "I2   | press 0:00, COLD 0:00-20:00, COLD 39:59.999-40:10",
                "I2   | press 0:00, COLD 0:00-1:00, COLD 20:59-21:10",
                "kept | press 0:00, COLD 0:00-1:00, COLD 21:00-41:00",
                "I3   | HEAT 0:00-20:00",
                "I3   | press 0:00, HEAT 0:00-20:00",
                "I3   | press 0:00, HEAT 71:59:59.999-72:10:00",
                "I3   | press 0:00, press 1:00:00, HEAT 71:00:00-71:10:00",
                "kept | press 0:00, HEAT 72:00:00-72:20:00",
                "kept | press 0:00, HEAT 72:00:00-72:20:00, COLD 72:40:00-73:00:00",
                "I4   | press 0:00, HEAT 72:00:00-72:05:00~, COLD 72:05:00-72:10:00",
                "I4   | press 0:00, HEAT 72:00:00-72:05:00~, COLD 72:10:00-72:15:00",
                "I4   | press 0:00, HEAT 72:00:00-72:20:00, COLD 72:39:00-73:00:00",
                "I5   | press 0:00, COLD 0:00-20:00, COLD 1:00:00-1:20:00, COLD 2:00:00-2:20:00, COLD 3:00:00-3:20:00",
                """
        I5    | press 0:00, COLD 0:00-20:00, COLD 1:00:00-1:20:00, COLD 2:00:00-2:20:00, \
                press 3:00:00, COLD 3:00:00-3:20:00, COLD 4:00:00-4:20:00, COLD 5:00:00-5:20:00, \
                press 6:00:00, COLD 6:00:00-6:20:00, COLD 7:00:00-7:20:00, COLD 23:59:00-24:10:00""",
                """
        kept  | press 0:00, COLD 0:00-20:00, COLD 1:00:00-1:20:00, COLD 2:00:00-2:20:00, \
                press 3:00:00, COLD 3:00:00-3:20:00, COLD 4:00:00-4:20:00, COLD 5:00:00-5:20:00, \
                press 6:00:00, COLD 6:00:00-6:20:00, COLD 7:00:00-7:20:00, COLD 24:00:00-24:20:00""",
            })
    void theJudgeFindsWhatIsWrongAndNothingElse(@Nullable String rule, String happened) {
        for (String one : happened.split(",\\s+")) {
            happens(one);
        }
        String verdict = judge.verdict();
        assertEquals(rule, verdict == null ? null : verdict.split(":")[0], verdict);
    }

    private void happens(String one) {
        String what = one.split(" ")[0];
        String[] times = one.split(" ")[1].replace("~", "").split("-");
        MonoTime from = at(times[0]);
        if (what.equals("press")) {
            judge.pressed(from);
            return;
        }
        MonoTime to = at(times[1]);
        for (MonoTime now = from; now.isBefore(to); now = now.plus(Duration.ofSeconds(1))) {
            MonoTime until = MonoTime.earlier(to, now.plus(Duration.ofSeconds(3)));
            judge.drive(new Drive(Modality.valueOf(what), 100, until), now);
        }
        if (!one.endsWith("~")) {
            judge.off(to);
        }
    }

    private static MonoTime at(String time) {
        return EngineFixture.ZERO.plus(Wording.duration(time));
    }
}

package org.poultice.controller.boot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.poultice.controller.app.Recovery;
import org.poultice.controller.app.Startup;
import org.poultice.controller.app.Words;
import org.poultice.controller.engine.MonoTime;
import org.poultice.controller.engine.Occurrence;
import org.poultice.controller.engine.Phase;
import org.poultice.controller.engine.Rules;
import org.poultice.controller.engine.State;

/** What a controller that starts makes of a journal, in sentences. */
final class Conclusion {
    private final List<String> sentences = new ArrayList<>();
    private final State state;
    private final MonoTime now;
    private final Rules rules;

    private Conclusion(State state, MonoTime now, Rules rules) {
        this.state = state;
        this.now = now;
        this.rules = rules;
    }

    static List<String> of(Startup.Past past, MonoTime now, Rules rules) {
        Recovery.Recovered recovered = Recovery.recover(past, now, rules);
        Conclusion conclusion = new Conclusion(recovered.first(), now, rules);
        conclusion.trip();
        conclusion.rest();
        conclusion.day();
        conclusion.age();
        recovered.append().forEach(conclusion::written);
        return conclusion.sentences;
    }

    private void say(String sentence) {
        sentences.add(sentence);
    }

    private void trip() {
        if (state.phase() instanceof Phase.Tripped tripped) {
            say(Words.of(new Occurrence.Tripped(tripped.cause()), now));
        } else {
            say("No trip is latched.");
        }
    }

    private void rest() {
        MonoTime rested = state.exposure().restedAt(rules);
        say(
                now.isBefore(rested)
                        ? "The break is kept in " + Words.span(rested.since(now)) + "."
                        : "The break is kept.");
    }

    private void day() {
        List<MonoTime> starts = state.exposure().within(now, rules.day());
        int over = starts.size() - rules.maxPerDay();
        String used = starts.size() + " of " + rules.maxPerDay() + " applications of the day have been used";
        say(
                over < 0
                        ? used + "."
                        : used + "; the next one is possible in "
                                + Words.span(starts.get(over).plus(rules.day()).since(now)) + ".");
    }

    private void age() {
        MonoTime onset = state.onset();
        if (onset == null) {
            say("No episode has begun: the next press begins one.");
            return;
        }
        String begun = "The episode has lasted for " + Words.span(wholeMinutes(state.age(now))) + " at least";
        if (state.heatAllowed(now, rules)) {
            say(begun + ": heat is allowed.");
        } else {
            MonoTime from = onset.plus(rules.plan().switchAfter());
            say(begun + ": heat is allowed in " + Words.span(from.since(now)) + ".");
        }
    }

    /** An age is never told as longer than it is proven to be. */
    private static Duration wholeMinutes(Duration age) {
        return Duration.ofMinutes(age.toMinutes());
    }

    private void written(Occurrence.Journaled what) {
        say("It would write: " + Words.of(what, now));
    }
}

package org.poultice.controller.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.poultice.protocol.plan.Modality;

/**
 * What a pad shows over some minutes, and what is told of it. Written as corners between which it goes straight: {@code pad 0:00 40.0, 2:00 38.9; skin
 * 0:00 35.0}. Besides {@code pad}, {@code twin} and {@code skin}, in °C, there is {@code contact}, which is lost where it is 0. What is not written is as
 * it is while all is well. A sample and a tick come every second.
 */
final class Course {
    private static final PadAbilities ABILITIES = new PadAbilities(true, true, true);
    private static final PadAbilities WITH_TWIN = new PadAbilities(true, true, true, true);
    private static final double WARM_SKIN = 33.0;

    private final EngineFixture bed;
    private final Map<String, double[]> corners = new HashMap<>();
    private IntUnaryOperator code = second -> PadSample.Codes.NO_CODE;
    private int second;
    private double disturbedBy;

    /** A pad with nothing running. */
    private Course(EngineFixture bed, String corners) {
        this.bed = bed;
        for (String line : corners.split(";")) {
            String[] word = line.strip().split(" ", 2);
            this.corners.put(word[0], parsed(word[1]));
        }
    }

    /** The pad lies there, found a moment ago. */
    static Course idle(String corners) {
        Course course = new Course(new EngineFixture(RulesFixture.rules(RulesFixture.BACK_SPASM)), corners);
        course.found();
        return course;
    }

    /** Applied from the beginning; cold goes to 6 °C. */
    static Course applying(Modality modality, String corners) {
        Duration switchAfter = modality == Modality.HEAT ? Duration.ZERO : Duration.ofDays(3);
        Duration minutes = Duration.ofMinutes(20);
        Course course = new Course(
                new EngineFixture(
                        RulesFixture.rules(RulesFixture.timed(RulesFixture.BACK_SPASM, switchAfter, minutes, minutes))),
                corners);
        course.found();
        course.bed.press();
        return course;
    }

    private void found() {
        bed.step(new Event.PadFound(corners.containsKey("twin") ? WITH_TWIN : ABILITIES));
        bed.saying(sample()).sample();
    }

    /** With codes of the pad's sensor, by the second. */
    Course coded(IntUnaryOperator codes) {
        code = codes;
        return this;
    }

    /** The pad's readings go up and down from second to second by so much. */
    Course disturbed(double celsius) {
        disturbedBy = celsius;
        return this;
    }

    /** Lets it go on up to a moment, and through it. */
    Course through(String time) {
        long end = Wording.duration(time).toSeconds();
        while (second < end) {
            second++;
            bed.silentTo(Wording.time(Duration.ofSeconds(second)));
            bed.saying(sample()).sample();
            bed.tick();
        }
        return this;
    }

    /** What was told of faults up to a moment, a line each; {@code -} for nothing. */
    String told(String time) {
        through(time);
        List<String> faults = bed.story()
                .lines()
                .filter(line -> line.contains("Tripped") || line.contains("Warn"))
                .map(line -> line.replaceAll("^(\\S+) .*(Tripped [A-Z]|Warn)", "$1 $2"))
                .toList();
        return faults.isEmpty() ? "-" : faults.stream().collect(Collectors.joining("; "));
    }

    EngineFixture bed() {
        return bed;
    }

    private PadSample sample() {
        double sign = second % 2 == 0 ? 1 : -1;
        return new PadSample(
                milliC(at("pad", Double.NaN) + sign * disturbedBy / 2),
                milliC(at("twin", Double.NaN)),
                milliC(at("skin", WARM_SKIN)),
                new PadSample.Codes(code.applyAsInt(second), PadSample.Codes.NO_CODE, PadSample.Codes.NO_CODE),
                bed.isOn(Modality.HEAT),
                bed.isOn(Modality.COLD),
                at("contact", 1) > 0);
    }

    private double at(String what, double usual) {
        double[] line = corners.get(what);
        if (line == null) {
            return usual;
        }
        int next = 2;
        while (next < line.length && line[next] < second) {
            next += 2;
        }
        if (next >= line.length) {
            return line[line.length - 1];
        }
        double share = (second - line[next - 2]) / (line[next] - line[next - 2]);
        return line[next - 1] + share * (line[next + 1] - line[next - 1]);
    }

    private static double[] parsed(String corners) {
        String[] words = corners.strip().split("[ ,]+");
        double[] line = new double[words.length];
        for (int i = 0; i < words.length; i += 2) {
            line[i] = Wording.duration(words[i]).toSeconds();
            line[i + 1] = Double.parseDouble(words[i + 1]);
        }
        return line;
    }

    private static int milliC(double celsius) {
        return Double.isNaN(celsius) ? PadSample.NO_READING : (int) Math.round(celsius * 1000);
    }
}

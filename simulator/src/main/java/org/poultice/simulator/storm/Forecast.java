package org.poultice.simulator.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.poultice.simulator.pad.Oscillator;
import org.poultice.simulator.world.TimeOfDay;

/**
 * Makes a storm of a seed. Some are quiet and some have a mishap every few minutes; each day has five calm hours. Faults of one organ do not
 * overlap, those of different ones do.
 */
final class Forecast {
    /** A crystal, as in every computer; the observer judges with the same tolerance. */
    static final int CLOCK_PPM = 100;

    private static final long DAY = Duration.ofDays(1).toNanos();

    /** The mean times between two things that go wrong, in minutes; a seed has one of them. */
    private static final int[] FAULT_EVERY_MINUTES = {100_000, 300, 90, 30, 8};

    /** The mean times between two things that somebody does, or between two times in which a card is slow. */
    private static final int[] OFTEN_EVERY_MINUTES = {400, 180, 60};

    /** So long after a boot a machine may wait for the network. */
    private static final Duration LATEST_TIME = Duration.ofMinutes(30);

    private static final Duration NEVER = Duration.ofDays(100_000);

    /** As wrong as a wall clock may be that is said to be right. */
    private static final int WALL_ERROR_MILLIS = 15_000;

    private static final long BROKER_SALT = 0x3c6ef372fe94f82bL;
    private static final long CARD_SALT = 0xa54ff53a5f1d36f1L;

    private static final long IMPATIENCE = Duration.ofMinutes(10).toNanos();
    private static final long SHORT_PRESS = Duration.ofMillis(300).toNanos();

    private SplittableRandom random;
    private final List<Fault> calm = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<FaultKind.Organ, Long> busyUntil = new EnumMap<>(FaultKind.Organ.class);

    private Forecast(long seed) {
        random = new SplittableRandom(seed);
    }

    static Weather of(long seed, int days, List<String> plans) {
        return new Forecast(seed).draw(seed, days, plans);
    }

    private Weather draw(long seed, int days, List<String> plans) {
        String plan = plans.get(random.nextInt(plans.size()));
        Oscillator controllerClock = oscillator();
        Oscillator padClock = oscillator();
        TimeOfDay timeOfDay = timeOfDay();
        for (int day = 0; day < days; day++) {
            long length = FaultKind.CALM.longest().toNanos();
            calm.add(new Fault(FaultKind.CALM, day * DAY + random.nextLong(DAY - length), length, 0));
        }
        draw(FaultKind.Source.THINGS, days * DAY);
        draw(FaultKind.Source.PEOPLE, days * DAY);
        drawImpatience(days * DAY);
        random = new SplittableRandom(seed ^ BROKER_SALT);
        draw(FaultKind.Source.BROKER, days * DAY);
        random = new SplittableRandom(seed ^ CARD_SALT);
        draw(FaultKind.Source.CARD, days * DAY);
        faults.addAll(calm);
        faults.sort(Comparator.comparingLong(Fault::atNanos));
        return new Weather(seed, plan, controllerClock, padClock, timeOfDay, faults, days);
    }

    private Oscillator oscillator() {
        return new Oscillator(random.nextInt(-CLOCK_PPM, CLOCK_PPM + 1));
    }

    /** One machine of four has a battery clock, and one of four never learns the time. */
    private TimeOfDay timeOfDay() {
        boolean hasBattery = random.nextInt(4) == 0;
        boolean learns = random.nextInt(3) > 0;
        long seconds = learns || hasBattery ? random.nextLong(LATEST_TIME.toSeconds()) : NEVER.toSeconds();
        int error = random.nextInt(-WALL_ERROR_MILLIS, WALL_ERROR_MILLIS + 1);
        return new TimeOfDay(hasBattery, Duration.ofSeconds(seconds), Duration.ofMillis(error));
    }

    private void draw(FaultKind.Source source, long end) {
        boolean isRare = source == FaultKind.Source.THINGS || source == FaultKind.Source.BROKER;
        int[] every = isRare ? FAULT_EVERY_MINUTES : OFTEN_EVERY_MINUTES;
        double meanNanos = every[random.nextInt(every.length)] * 60e9;
        long at = 0;
        while (true) {
            at += (long) (-meanNanos * StrictMath.log(1 - random.nextDouble()));
            if (at >= end) {
                return;
            }
            Fault fault = fault(source, at);
            long busy = busyUntil.getOrDefault(fault.kind().organ(), 0L);
            if (fault.atNanos() >= busy && !isInCalm(at)) {
                Fault whole = endingBeforeTheCalm(fault, end);
                busyUntil.put(fault.kind().organ(), whole.endNanos());
                faults.add(whole);
            }
        }
    }

    /** Whose device has just died presses its button again: that is when a break is waived, if ever. */
    private void drawImpatience(long end) {
        for (Fault fault : List.copyOf(faults)) {
            long at = fault.atNanos() + random.nextLong(fault.lengthNanos() + IMPATIENCE);
            Fault press = new Fault(FaultKind.PRESS, at, SHORT_PRESS, 0);
            boolean wanted = fault.kind().organ() == FaultKind.Organ.COMPUTER && random.nextInt(3) > 0;
            if (wanted && press.endNanos() < end && !isInCalm(at) && !isInCalm(press.endNanos()) && !overlaps(press)) {
                faults.add(press);
            }
        }
    }

    private boolean overlaps(Fault fault) {
        return faults.stream()
                .anyMatch(other -> other.kind().organ() == fault.kind().organ()
                        && other.atNanos() <= fault.endNanos()
                        && fault.atNanos() <= other.endNanos());
    }

    private Fault fault(FaultKind.Source source, long at) {
        FaultKind kind = kind(source);
        double shortest = Math.max(1, kind.shortest().toNanos());
        double longest = Math.max(1, kind.longest().toNanos());
        // Short ones are as likely as long ones, whatever the scale.
        double length = shortest * StrictMath.pow(longest / shortest, random.nextDouble());
        long lengthNanos = kind.longest().isZero() ? 0 : (long) length;
        return new Fault(kind, at, lengthNanos, random.nextInt(1 << 20));
    }

    private FaultKind kind(FaultKind.Source source) {
        int all = 0;
        for (FaultKind kind : FaultKind.values()) {
            all += kind.source() == source ? kind.weight() : 0;
        }
        int drawn = random.nextInt(all);
        for (FaultKind kind : FaultKind.values()) {
            drawn -= kind.source() == source ? kind.weight() : 0;
            if (drawn < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("the weights add up to less than their sum");
    }

    private boolean isInCalm(long at) {
        return calm.stream().anyMatch(each -> each.atNanos() <= at && at < each.endNanos());
    }

    private Fault endingBeforeTheCalm(Fault fault, long end) {
        long latest = end;
        for (Fault each : calm) {
            if (each.atNanos() >= fault.atNanos()) {
                latest = Math.min(latest, each.atNanos());
            }
        }
        long length = Math.min(fault.lengthNanos(), latest - fault.atNanos());
        return new Fault(fault.kind(), fault.atNanos(), length, fault.detail());
    }
}

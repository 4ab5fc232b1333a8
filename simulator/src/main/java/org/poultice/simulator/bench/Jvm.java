package org.poultice.simulator.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** The JVM that measures: what it was told, and what it did meanwhile. */
record Jvm(long collections, long collectingMillis) {

    static Jvm now() {
        List<GarbageCollectorMXBean> all = ManagementFactory.getGarbageCollectorMXBeans();
        return new Jvm(
                all.stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                        .sum(),
                all.stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum());
    }

    /** The flags that bear on time: compiler, collector and memory. */
    static String flags() {
        return String.join(
                " ",
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(flag -> flag.matches("-X(m[sx]|ss|X:[+-]?(Use.*GC|Tiered)).*"))
                        .toList());
    }

    /** The load of the last minute, of all that runs on the machine, and its cores. */
    static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f of %d cores",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    Jvm since(Jvm earlier) {
        return new Jvm(collections - earlier.collections, collectingMillis - earlier.collectingMillis);
    }
}

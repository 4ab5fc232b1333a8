package org.poultice.simulator.prove;

import java.lang.management.ManagementFactory;

/** Time since it was made: on the clock, and of all cores together that this process had. A machine that is busy with other things has less to give. */
public final class Stopwatch {
    private final long beganNanos = System.nanoTime();
    private final long beganCpuNanos = cpuNanos();

    public double seconds() {
        return (System.nanoTime() - beganNanos) / 1e9;
    }

    /** Collecting garbage and compiling included. */
    public double cpuSeconds() {
        return (cpuNanos() - beganCpuNanos) / 1e9;
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}

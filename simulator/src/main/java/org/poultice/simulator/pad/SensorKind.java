package org.poultice.simulator.pad;

/** What a pad measures temperatures with. */
public enum SensorKind {
    /** A thermistor on a converter of 12 bits: noise of 1.5 codes, an offset of at most 0.25 °C, a lag of 6 s. */
    NTC,
    /** A DS18B20: steps of 1/16 °C every 750 ms, an offset of at most 0.5 °C, a lag of 20 s. */
    DS18B20
}

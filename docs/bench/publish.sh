#!/bin/sh
# How long the control loop is held up by making and publishing its reports, with a broker that is frozen, silent, killed, or working.
set -eu
cd "$(dirname -- "$0")/../.."
jdk=$(./poultice jdk)
mvn -q -B -ntp -pl controller -am test-compile dependency:build-classpath -DincludeScope=test \
    -Dmdep.outputFile=target/bench.classpath >/dev/null
exec "$jdk/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -cp "controller/target/test-classes:controller/target/classes:protocol/target/classes:$(cat controller/target/bench.classpath)" \
    org.poultice.controller.adapter.mqtt.PublishLatencyBench

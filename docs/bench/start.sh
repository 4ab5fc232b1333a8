#!/bin/sh
# How quickly the controller starts and how much memory it needs: a simulated pad, a real broker (mosquitto), the real controller at life's speed.
# Prints, for each of N runs, milliseconds from exec to the pad's having been told to switch off, from exec to "online" at the broker, and
# the resident memory in an application, in kB.      usage: docs/bench/start.sh [RUNS]
set -eu
home=$(cd "$(dirname -- "$0")/../.." && pwd)
dir=$(mktemp -d)
port=$((20000 + $$ % 20000))
now() { date +%s%3N; }
children=
trap 'kill $children 2>/dev/null; rm -rf "$dir"' EXIT
PATH=$PATH:/usr/sbin

mosquitto -p "$port" >"$dir/broker.log" 2>&1 &
children=$!
"$home/poultice" --version >/dev/null
cat >"$dir/poultice.yaml" <<END
plan: back-spasm
pad: {kind: serial, port: $dir/pad}
journal: {directory: $dir/journal}
mqtt: {uri: "mqtt://127.0.0.1:$port", device: bench}
END

printf 'run  off_ms  online_ms  resident_kB\n'
run=1
while [ "$run" -le "${1:-5}" ]; do
    rm -rf "$dir/journal"
    mkfifo "$dir/keys"
    "$home/poultice" sim --link "$dir/pad" <"$dir/keys" 2>&1 | while read -r line; do
        case $line in
            *hello*) now >"$dir/off" ;;
            /dev/*) : >"$dir/ready" ;;
        esac
    done &
    exec 3>"$dir/keys"
    while [ ! -e "$dir/ready" ]; do sleep 0.05; done
    mosquitto_sub -p "$port" -t 'poultice/v1/home/bench/up/availability' | while read -r line; do
        [ "$line" != online ] || now >"$dir/online"
    done &
    subscriber=$!
    sleep 1
    rm -f "$dir/off" "$dir/online"
    began=$(now)
    "$home/poultice" run "$dir/poultice.yaml" >"$dir/run.log" 2>&1 &
    controller=$!
    while [ ! -e "$dir/off" ] || [ ! -e "$dir/online" ]; do sleep 0.05; done
    sleep 2
    echo b >&3
    sleep 10
    resident=$(awk '/^VmRSS/ { print $2 }' "/proc/$controller/status")
    printf '%3d  %6d  %9d  %11d\n' "$run" $(($(cat "$dir/off") - began)) $(($(cat "$dir/online") - began)) "$resident"
    kill "$controller"
    wait "$controller" 2>/dev/null || true
    echo q >&3
    exec 3>&-
    kill "$subscriber" 2>/dev/null || true
    rm -f "$dir/keys" "$dir/ready"
    sleep 1
    run=$((run + 1))
done

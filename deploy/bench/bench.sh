#!/bin/sh
# Runs one benchmark beside its baseline: ./walletline bench NAME. Prints one JSON line per figure.
# BENCH_BUILD=no measures what was built before.
set -eu
cd "$(dirname "$0")/../.."

if [ "${BENCH_BUILD:-yes}" = yes ]; then
    echo "bench: building what is measured …" >&2
    ./mvnw -q -DskipTests -P stack package >&2
fi

run() { "$JAVA_HOME/bin/java" -XX:+UseSerialGC "$@"; }

case ${1:-} in
    engine) # plain Java without a service around it, with the services' collector: it stands beside the engine's tests
        run -XX:+UseSerialGC -Xmx2g -cp "routing-service/target/classes:routing-service/target/test-classes:deploy/bench/target/lib/*" \
            io.walletline.routing.engine.EngineBenchmark ;;
    waits) # simulated time: nothing of a service runs, no servers either
        run -Xmx2g -cp "deploy/bench/target/classes:deploy/bench/target/lib/*" \
            io.walletline.bench.waits.WaitsBench deploy/bench/results ;;
    *)
        # Load and broker must not take the processors from what they measure: no optimising compiler, as in the services.
        run -XX:TieredStopAtLevel=1 -Xmx1g -cp "deploy/bench/target/classes:deploy/bench/target/lib/*" io.walletline.bench.Bench "$@" ;;
esac

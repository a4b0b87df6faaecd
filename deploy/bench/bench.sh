#!/bin/sh
# Runs one benchmark beside its baseline: ./walletline bench NAME [options]. Prints one JSON line per figure.
set -eu
cd "$(dirname "$0")/../.."
if [ -z "$(find deploy/bench/target/classes -name '*.class' 2>/dev/null | head -1)" ] || [ "${BENCH_BUILD:-yes}" = yes ]; then
    echo "bench: building what is measured …" >&2
    ./mvnw -q -DskipTests package -P stack >&2
fi
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx1g -cp "deploy/bench/target/classes:deploy/bench/target/lib/*" io.walletline.bench.Bench "$@"

#!/bin/sh
# Builds what has changed since the last build and starts everything; called by ./walletline up, which sets JAVA_HOME.
set -eu
cd "$(dirname "$0")/../.."

MODULES=ticket-service,routing-service,notification-service,feedback-service,deploy/local
SOURCES="pom.xml service-kit ticket-service routing-service notification-service feedback-service deploy/servers deploy/local"
TARGET=deploy/local/target
STAMP=$TARGET/built.stamp
LOG=$TARGET/build.log

case " $* " in
    *" --help "*|*" -h "*)
        sed -n '/usage:/,/"""/p' deploy/local/src/main/java/io/walletline/local/Arguments.java | sed '$d; s/^ *\(usage\)/\1/; s/^                / /'
        exit 0 ;;
esac

unchanged() { # nothing that goes into a jar is newer than the last build
    [ -f "$STAMP" ] || return 1
    for service in ticket routing notification feedback; do
        [ -f "$service-service/target/quarkus-app/quarkus-run.jar" ] || return 1
    done
    # shellcheck disable=SC2086 # a list of paths without spaces
    [ -z "$(find $SOURCES \( -name target -o -name test -o -name docs -o -name node_modules \) -prune -o \
        -type f \( -path '*/src/main/*' -o -name pom.xml \) -newer "$STAMP" -print | head -n 1)" ]
}

build() {
    echo "Building what has changed (the first time also downloads: a few minutes). Log: $LOG"
    mkdir -p "$TARGET"
    : > "$TARGET/begun.stamp"
    rm -f "$TARGET/build.failed"
    { ./mvnw -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -P stack -pl "$MODULES" -am package 2>&1 || touch "$TARGET/build.failed"; } \
        | tee "$LOG" \
        | awk '/^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ {
                   split($NF, n, /[][\/]/); print "  module " n[2] " of " n[3] ": " $3; fflush() }'
    if [ -e "$TARGET/build.failed" ]; then
        rm -f "$TARGET/build.failed"
        echo "The build failed:" >&2
        grep -m 30 '^\[ERROR\]\|BUILD FAILURE' "$LOG" >&2 || tail -n 30 "$LOG" >&2
        exit 1
    fi
    # The stamp is as old as the beginning of the build: what was edited meanwhile is built next time.
    mv "$TARGET/begun.stamp" "$STAMP"
}

unchanged || build

CLASSPATH=$(echo "$TARGET"/deploy-local-*.jar)
for jar in "$TARGET"/lib/*.jar; do CLASSPATH=$CLASSPATH:$jar; done
export CLASSPATH

# In the background, so that Ctrl-C reaches only this script: the launcher and its children ignore SIGINT, and the
# launcher, told by SIGTERM, stops the children in the right order.
"$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss512k -Xmx160m --enable-native-access=ALL-UNNAMED \
    -Djava.util.logging.config.file=deploy/local/logging.properties \
    io.walletline.local.Main "$PWD" "$@" &
launcher=$!
trap 'kill -TERM $launcher 2>/dev/null || true' INT TERM HUP

code=0
wait $launcher || code=$?
while kill -0 $launcher 2>/dev/null; do # a signal ended the wait, not the launcher
    code=0
    wait $launcher || code=$?
done
exit $code

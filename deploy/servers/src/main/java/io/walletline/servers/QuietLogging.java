package io.walletline.servers;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns the chatter of embedded servers down where SLF4J is bound to java.util.logging or the JBoss log manager. */
final class QuietLogging {

    // The log manager holds loggers weakly: without this a level would be forgotten at the next collection.
    private static final Map<String, Logger> HELD = new ConcurrentHashMap<>();

    private QuietLogging() {}

    static void warningsOnly(String... names) {
        limit(Level.WARNING, names);
    }

    static void errorsOnly(String... names) {
        limit(Level.SEVERE, names);
    }

    /** The broker asks Log4j's API for its version of logger levels, which complains that there is no Log4j behind it. */
    static void noLog4jStatus() {
        if (System.getProperty("log4j2.statusLoggerLevel") == null) {
            System.setProperty("log4j2.statusLoggerLevel", "OFF");
        }
    }

    private static void limit(Level level, String... names) {
        for (String name : names) {
            HELD.computeIfAbsent(name, Logger::getLogger).setLevel(level);
        }
    }
}

package io.walletline.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Ahead-of-time caches of the JVMs: the first run of a program records what it loads and writes the cache when it stops;
 * later runs start from it with a third of the work. Needs JDK 25; older ones start as ever.
 */
public final class StartUpCache {

    private static final int FIRST_JAVA = 25;

    private final Path directory;
    private final boolean enabled;
    private final Map<String, Path> recording = new ConcurrentHashMap<>();

    public StartUpCache(Path directory, boolean wanted) {
        this.directory = directory;
        this.enabled = wanted && Runtime.version().feature() >= FIRST_JAVA;
    }

    /**
     * The JVM options for a program.
     *
     * @param name of the program
     * @param jar a rebuilt one needs a new cache, as does another JDK
     */
    public List<String> options(String name, Path jar) {
        if (!enabled) {
            return List.of();
        }
        try {
            Files.createDirectories(directory);
            Path cache = directory.resolve(name + "-" + fingerprint(jar) + ".aot");
            if (Files.exists(cache)) {
                return List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off");
            }
            forgetOlder(name);
            recording.put(name, cache);
            return List.of("-XX:AOTCacheOutput=" + begun(cache), "-Xlog:aot=off", "-Xlog:cds=off");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + directory, e);
        }
    }

    /** Whether this program writes its cache when it stops, which takes it some seconds. */
    public boolean isRecording(String name) {
        return recording.containsKey(name);
    }

    /** To be called when a recording program has stopped by itself: one that was killed left half a cache. */
    public void keep(String name) {
        Path cache = recording.get(name);
        if (cache == null) {
            return;
        }
        try {
            if (Files.exists(begun(cache))) {
                Files.move(begun(cache), cache, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(Path.of(begun(cache) + ".config"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + cache, e);
        }
    }

    private static Path begun(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".begun");
    }

    public boolean isRecordingAny() {
        return !recording.isEmpty();
    }

    private static String fingerprint(Path jar) throws IOException {
        long mixed = 31 * Files.size(jar) + Files.getLastModifiedTime(jar).toMillis();
        return String.format(
                Locale.ROOT, "%x-%s", mixed, Runtime.version().toString().replaceAll("[^0-9A-Za-z]+", "_"));
    }

    private void forgetOlder(String name) throws IOException {
        try (Stream<Path> caches = Files.list(directory)) {
            for (Path cache : caches.toList()) {
                if (cache.getFileName().toString().startsWith(name + "-")) {
                    Files.delete(cache);
                }
            }
        }
    }
}

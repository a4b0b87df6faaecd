package io.walletline.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server that runs as a child process and writes what it has to say into a file of its own.
 *
 * <p>It ignores SIGINT: Ctrl-C reaches every process of a terminal at once, and a broker that stops before its clients
 * leaves them as dead members of their groups, for which the next start has to wait. Who started it stops it.
 */
public final class ServerProcess implements AutoCloseable {

    /** The time for a server to stop by itself before it is killed. */
    public static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    /** An ignored signal stays ignored over exec, and a JVM leaves a signal alone that is ignored when it starts. */
    private static final List<String> IGNORING_CTRL_C = List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");

    private static final File NO_INPUT = new File("/dev/null");
    private static final int TAIL_BYTES = 16_384;

    private final Settings settings;
    private final Process process;

    private ServerProcess(Settings settings, Process process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * The settings of a process.
     *
     * @param name for messages and thread names
     * @param command the program and its arguments
     * @param environment added to this process's own
     * @param directory where it runs; absent means here
     * @param log receives standard output and error; begun anew at each start
     */
    public record Settings(
            String name,
            List<String> command,
            Map<String, String> environment,
            @Nullable Path directory,
            Path log) {

        public Settings {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    /** Starts the process; whether it serves yet is for the caller to find out. */
    public static ServerProcess start(Settings settings) {
        List<String> command = new ArrayList<>(IGNORING_CTRL_C);
        command.addAll(settings.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(NO_INPUT))
                .redirectOutput(settings.log().toFile());
        builder.environment().putAll(settings.environment());
        if (settings.directory() != null) {
            builder.directory(settings.directory().toFile());
        }
        try {
            Files.createDirectories(settings.log().toAbsolutePath().getParent());
            return new ServerProcess(settings, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + settings.name(), e);
        }
    }

    public String name() {
        return settings.name();
    }

    public Path log() {
        return settings.log();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit code. */
    public CompletableFuture<Integer> exit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** The end of the log, for a message about a server that died. */
    public List<String> lastLines(int count) {
        try {
            if (!Files.exists(log())) {
                return List.of();
            }
            byte[] all = Files.readAllBytes(log());
            int from = Math.max(0, all.length - TAIL_BYTES);
            List<String> lines = new String(all, from, all.length - from, StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("(cannot read " + log() + ")");
        }
    }

    /** Asks the process to stop (SIGTERM), without waiting. */
    public void terminate() {
        process.destroy();
    }

    /** SIGKILL, and waits until the process is gone. */
    public void kill() {
        process.destroyForcibly();
        await(STOP_LIMIT);
    }

    /** Asks the process to stop and kills it after {@link #STOP_LIMIT}. */
    @Override
    public void close() {
        stop(STOP_LIMIT);
    }

    /**
     * Asks the process to stop and kills it when it has not after the limit.
     *
     * @return whether it stopped by itself
     */
    public boolean stop(Duration limit) {
        terminate();
        boolean stopped = await(limit);
        if (!stopped) {
            kill();
        }
        return stopped;
    }

    private boolean await(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}

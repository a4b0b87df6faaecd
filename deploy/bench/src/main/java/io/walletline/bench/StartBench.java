package io.walletline.bench;

import io.walletline.local.LocalStack;
import io.walletline.local.Narrator;
import io.walletline.local.StackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * A warm start of the whole local stack: data and start-up caches are there. The launcher's parts run in this JVM and are
 * counted with it. Baseline: the same start without start-up caches.
 */
final class StartBench implements Bench.Run {

    private static final String NAME = "start";

    @Override
    public List<Figure> measure() throws Exception {
        var data = Files.createTempDirectory("walletline-start");
        try {
            var with = options(data, true);
            var without = options(data, false);
            start(without);
            var plain = start(without);
            start(with);
            var cached = start(with);
            return List.of(
                    Figure.of(NAME, "CPU of a warm start", cached.cpuSeconds(), "s")
                            .beside(plain.cpuSeconds())
                            .atMost(30),
                    Figure.of(NAME, "wall time of a warm start", cached.seconds(), "s")
                            .beside(plain.seconds())
                            .atMost(30),
                    Figure.of(NAME, "memory of all processes", cached.megabytes(), "MB")
                            .beside(plain.megabytes())
                            .atMost(2_500));
        } finally {
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static StackOptions options(Path data, boolean caches) {
        var usual = StackOptions.forTests(Path.of("."), data);
        return new StackOptions(usual.repository(), data, usual.ports(), caches, true);
    }

    private record Cost(double seconds, double cpuSeconds, double megabytes) {}

    /** From nothing to everything ready and seeded, then stopped again. */
    private static Cost start(StackOptions options) throws InterruptedException {
        var begin = System.nanoTime();
        var cpuBefore = cpu(ProcessHandle.current());
        try (var stack = LocalStack.start(options, Narrator.silent())) {
            var seconds = (System.nanoTime() - begin) / 1e9;
            var cpu = stack.processes().mapToDouble(StartBench::cpu).sum() - cpuBefore;
            var memory = stack.processes()
                    .mapToDouble(StartBench::proportionalMegabytes)
                    .sum();
            return new Cost(seconds, cpu, memory);
        }
    }

    private static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** Proportional set size: memory that PostgreSQL's processes share counts once. 0 for a process that just ended. */
    private static double proportionalMegabytes(ProcessHandle process) {
        var file = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                    .sum();
        } catch (IOException gone) {
            if (process.isAlive()) {
                throw new UncheckedIOException(gone);
            }
            return 0;
        }
    }
}

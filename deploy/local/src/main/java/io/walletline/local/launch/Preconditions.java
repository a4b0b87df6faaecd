package io.walletline.local.launch;

import io.walletline.servers.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The conditions of a start, checked before it, so that a start that cannot succeed leaves nothing behind. */
public final class Preconditions {

    private static final long LEAST_FREE_BYTES = 1_500_000_000L;

    private final ToLongFunction<Path> freeBytes;

    /** @param freeBytes how much a directory's disk can still take */
    public Preconditions(ToLongFunction<Path> freeBytes) {
        this.freeBytes = freeBytes;
    }

    public static Preconditions ofThisMachine() {
        return new Preconditions(Preconditions::usableBytes);
    }

    /**
     * @param ports what each is for, by number
     * @throws CannotStart naming all that is in the way
     */
    public void check(Path dataDirectory, Map<Integer, String> ports) {
        long free = freeBytes.applyAsLong(dataDirectory);
        if (free < LEAST_FREE_BYTES) {
            throw new CannotStart("Only %d MB are free on the disk of %s; Walletline needs 1500 MB. "
                            .formatted(free / 1_000_000, dataDirectory)
                    + "Make room, or put the data elsewhere: --data DIR.");
        }
        List<String> taken = ports.entrySet().stream()
                .filter(port -> !FreePorts.isFree(port.getKey()))
                .map(port -> "  port %d (%s)%s"
                        .formatted(
                                port.getKey(),
                                port.getValue(),
                                PortHolder.of(port.getKey())
                                        .map(holder -> " is held by " + holder)
                                        .orElse(" is taken")))
                .toList();
        if (!taken.isEmpty()) {
            throw new CannotStart(taken.stream().collect(Collectors.joining("\n", "Ports are in use:\n", "\n"))
                    + "Stop what holds them, or move Walletline's: --port-offset N (for example 1000).");
        }
    }

    private static long usableBytes(Path directory) {
        try {
            Path existing = directory.toAbsolutePath();
            while (!Files.exists(existing)) {
                existing = Objects.requireNonNull(existing.getParent(), "the root exists");
            }
            return Files.getFileStore(existing).getUsableSpace();
        } catch (IOException unknown) {
            // A file system that cannot tell is no reason not to start.
            return Long.MAX_VALUE;
        }
    }
}

package io.walletline.local.launch;

import java.io.Serial;
import java.nio.file.Path;
import java.util.List;

/** A process of the stack ended although nobody asked it to. The message ends with the last lines of its log. */
public final class ChildDied extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public ChildDied(String name, int exitCode, Path log, List<String> lastLines) {
        super("%s ended with code %d. The end of %s:%n%s"
                .formatted(
                        name,
                        exitCode,
                        log,
                        String.join(
                                System.lineSeparator(),
                                lastLines.stream().map(line -> "  | " + line).toList())));
    }
}

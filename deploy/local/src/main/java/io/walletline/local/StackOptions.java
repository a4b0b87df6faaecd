package io.walletline.local;

import java.nio.file.Path;

/**
 * The options of a stack.
 *
 * @param repository the checkout with the built services
 * @param dataDirectory kept between runs
 * @param startUpCaches whether to make and use ahead-of-time caches (JDK 25)
 * @param patient whether callers get a minute to answer, as people at a page need, and not only what the line gives them
 */
public record StackOptions(Path repository, Path dataDirectory, Ports ports, boolean startUpCaches, boolean patient) {

    public StackOptions {
        repository = repository.toAbsolutePath().normalize();
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
    }

    /** For tests: a directory of their own, ports that are free now, no caches. */
    public static StackOptions forTests(Path repository, Path dataDirectory) {
        return new StackOptions(repository, dataDirectory, Ports.free(), false, true);
    }
}

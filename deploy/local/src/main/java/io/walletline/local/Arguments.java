package io.walletline.local;

import io.walletline.local.launch.CannotStart;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** The arguments of {@code ./walletline up}. */
record Arguments(Path repository, Path dataDirectory, int portOffset, boolean startUpCaches) {

    static final String USAGE = """
            usage: ./walletline up [--port-offset N] [--data DIR] [--no-aot]
              --port-offset N   add N to every port, so that two stacks can run side by side
              --data DIR        keep the data in DIR instead of .walletline
              --no-aot          make and use no start-up caches (they need JDK 25)
            """;

    /** @throws CannotStart with the usage if they make no sense */
    static Arguments parse(Path repository, List<String> words) {
        Path data = repository.resolve(".walletline");
        int offset = 0;
        boolean caches = true;
        Iterator<String> left = words.iterator();
        while (left.hasNext()) {
            String word = left.next();
            switch (word) {
                case "--port-offset" -> offset = number(word, left);
                case "--data" -> data = Path.of(value(word, left));
                case "--no-aot" -> caches = false;
                default -> throw new CannotStart("unknown option " + word + "\n" + USAGE);
            }
        }
        return new Arguments(repository, data, offset, caches);
    }

    private static int number(String option, Iterator<String> left) {
        String value = value(option, left);
        try {
            return new Ports(Integer.parseInt(value)).offset();
        } catch (IllegalArgumentException e) {
            throw new CannotStart(option + " does not take '" + value + "'\n" + USAGE, e);
        }
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new CannotStart(option + " needs a value\n" + USAGE);
        }
        return left.next();
    }

    StackOptions options() {
        return new StackOptions(repository, dataDirectory, new Ports(portOffset), startUpCaches, true);
    }
}

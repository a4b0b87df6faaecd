package io.walletline.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that do not care which one they get.
 *
 * <p>All lie below 32768: above begins the range from which the system picks the local port of outgoing connections, so
 * a server's port could be gone by the time it restarts.
 */
public final class FreePorts {

    private static final int LOWEST = 22_000;
    private static final int BOUND = 32_768;
    private static final int ATTEMPTS = 500;
    private static final Set<Integer> HANDED_OUT = new HashSet<>();

    private FreePorts() {}

    /**
     * A port on which nothing listens now and which this JVM has not handed out before.
     *
     * <p>It is not reserved: another process may take it before the caller does.
     *
     * @return a port from 22000 to 32767
     * @throws IllegalStateException if none is found
     */
    public static synchronized int next() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, BOUND);
            if (!HANDED_OUT.contains(port) && isFree(port)) {
                HANDED_OUT.add(port);
                return port;
            }
        }
        throw new IllegalStateException("no free port found from " + LOWEST + " to " + (BOUND - 1));
    }

    /** Whether a server could listen on this port of the loopback address now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do, so that connections of a stopped one that still linger do not count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}

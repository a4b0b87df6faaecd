package io.walletline.routing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads a stream of server-sent events over a plain socket, whose closing ends it at once. */
public final class SseLines implements AutoCloseable {

    private final Socket socket;
    private final List<String> data = new CopyOnWriteArrayList<>();

    public SseLines(URI stream) throws IOException {
        socket = new Socket(stream.getHost(), stream.getPort());
        socket.getOutputStream()
                .write(("GET " + stream.getPath() + " HTTP/1.1\r\nHost: test\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        Thread.ofPlatform().daemon().start(this::read);
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("data:")) {
                    data.add(line);
                }
            }
        } catch (IOException closed) {
            data.add("closed");
        }
    }

    /** The data lines so far. */
    public List<String> data() {
        return data;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

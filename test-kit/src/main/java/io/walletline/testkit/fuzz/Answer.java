package io.walletline.testkit.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What came back.
 *
 * @param status 0 if the connection was closed without an answer, -1 if nothing came in time
 * @param headers by their names in lower case
 * @param body at most 64 KB of it; empty for an event stream, which never ends
 */
record Answer(int status, Map<String, String> headers, String body) {

    private static final int MOST = 64 * 1024;
    private static final int PATIENCE_MILLIS = 20_000;

    /** Sends over a socket of its own: no client library would send what is not allowed. */
    static Answer to(Request request, String host, int port) {
        try (var socket = new Socket(host, port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.bytes(host + ":" + port));
            socket.getOutputStream().flush();
            return read(new BufferedInputStream(socket.getInputStream()));
        } catch (SocketTimeoutException e) {
            return new Answer(-1, Map.of(), "");
        } catch (IOException e) {
            return new Answer(0, Map.of(), "");
        }
    }

    private static Answer read(InputStream in) throws IOException {
        var first = line(in);
        if (!first.startsWith("HTTP/1.1 ")) {
            return new Answer(0, Map.of(), "");
        }
        var headers = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (first.startsWith("HTTP/1.1 100")) {
            return read(in);
        }
        var isStream = headers.getOrDefault("content-type", "").startsWith("text/event-stream");
        var body = isStream ? "" : new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
        return new Answer(Integer.parseInt(first.substring(9, 12)), headers, unchunked(headers, body));
    }

    /** Good enough for JSON: sizes of chunks stand on lines of their own. */
    private static String unchunked(Map<String, String> headers, String body) {
        return headers.containsKey("transfer-encoding") ? body.replaceAll("(?m)^[0-9a-f]+\\r\\n|\\r\\n", "") : body;
    }

    private static String line(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}

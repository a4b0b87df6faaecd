package io.walletline.local.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A webhook that keeps what it got, and answers what it is told to. */
public final class Receiver implements AutoCloseable {

    /** One call of the webhook. */
    public record Received(URI url, String signature, Map<String, String> form) {

        public boolean isSignedWith(String authToken) {
            return TwilioSigner.of(authToken, url, form).equals(signature);
        }
    }

    private final HttpServer server;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private volatile String answer = "";
    private final BlockingQueue<Integer> failures = new LinkedBlockingQueue<>();

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    public void answer(String body) {
        answer = body;
    }

    /** Answers the next call with this status, before it is kept. */
    public void failOnceWith(int status) {
        failures.add(status);
    }

    public Received take() throws InterruptedException {
        Received next = received.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no webhook came");
        }
        return next;
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Integer failure = failures.poll();
        if (failure != null) {
            exchange.sendResponseHeaders(failure, -1);
            exchange.close();
            return;
        }
        Map<String, String> form = new TreeMap<>();
        for (String field : body.split("&")) {
            String[] pair = field.split("=", 2);
            form.put(decode(pair[0]), decode(pair[1]));
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
        received.add(new Received(
                at(exchange.getRequestURI().toString()),
                exchange.getRequestHeaders().getFirst("X-Twilio-Signature"),
                form));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package io.walletline.testkit.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as it goes over the wire.
 *
 * @param target path and query, encoded; or what a mutation made of it
 */
record Request(String method, String target, Map<String, String> headers, String body) {

    Request {
        headers = new LinkedHashMap<>(headers);
    }

    Request withTarget(String other) {
        return new Request(method, other, headers, body);
    }

    Request withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, target, more, body);
    }

    Request withBody(String other) {
        return new Request(method, target, headers, other);
    }

    byte[] bytes(String host) {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var text =
                new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        if (content.length > 0 || !method.equals("GET")) {
            text.append("Content-Length: ").append(content.length).append("\r\n");
        }
        var head = text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        var all = new byte[head.length + content.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        return all;
    }
}

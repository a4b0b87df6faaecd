package io.walletline.testkit.fuzz;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What people, broken clients and attackers do to a request. */
final class Mutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** JSON as it stands in a body: texts and numbers that parsers, databases and clocks have broken on. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "-0.0",
            "1e-400",
            "9223372036854775808",
            "2147483648",
            "-2147483649",
            "123456789012345678901234567890",
            "0.1",
            "[]",
            "{}",
            "[[[[[[]]]]]]",
            "{\"a\":{\"b\":null}}",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\\uffff\"",
            "\"\\u0007\"",
            "\"\\u200b\"",
            "\"\\u202e\\u2066\"",
            "\"\\u00ad\"",
            "\"\\ufeff\"",
            "\"\\ud83d\\udc4d\\ud83c\\udffd\"",
            "\"e\\u0301\"",
            "\"%00%zz\"",
            "\"'; drop table ticket; --\"",
            "\"<script>alert(1)</script>\"",
            "\"{{7*7}}${7*7}\"",
            "\"%s%n%d\"",
            "\"../../etc/passwd\"",
            "\"+300000-12-31T23:59:59Z\"",
            "\"0000-00-00T00:00:00Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"2026-02-30T00:00:00Z\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"1900-01-01T00:00:00Z\"",
            "\"PT9223372036854775807S\"",
            "\"-PT1S\"",
            "\"PT0.000000001S\"",
            "\"P999999999D\"",
            "\"24:00\"",
            "\"Mars/Olympus\"",
            "\"UTC+19\"",
            "\"NaN\"",
            "\"Infinity\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"zh-Hant-TW-x-private\"",
            "\"+8613800138000\"",
            "\"+1\"",
            "\"a|b|c\"",
            "\"\\\\\"",
            "\"\\n\\r\\t\"",
            "\"钱包\"",
            "\"錢包\"",
            "\"𠮷\"");

    private static final List<String> TEXTS = List.of(
            "%00",
            "a%00b",
            "%zz",
            "%",
            "%c3%28",
            "%ed%a0%80",
            "%f0%9f%91%8d",
            "abc",
            "-1",
            "0",
            "1e9",
            "99999999999999999999",
            "%20",
            "",
            "..%2f..%2f",
            "%2e%2e",
            "a%3bb",
            "null",
            "NaN",
            "true",
            "00000000-0000-0000-0000-000000000000",
            "+300000-12-31T23%3A59%3A59Z",
            "2026-11-30T00%3A00%3A00Z",
            "Mars%2FOlympus",
            "%E2%80%8B",
            "a,b,c",
            "'%3B--",
            "x".repeat(300),
            "YWJj",
            "MXwyfDM",
            "fHx8",
            "%D8%A7");

    private static final List<String> HEADERS = List.of(
            "Accept: x",
            "Accept: text/html",
            "Accept: */*;q=0",
            "Accept: ;;;",
            "Accept: application/json;q=abc",
            "Accept: a/b/c",
            "Content-Type: x",
            "Content-Type: text/plain",
            "Content-Type: application/json; charset=utf-16",
            "Content-Type: application/json; charset=nonsense",
            "Content-Type: application/xml",
            "Content-Type: multipart/form-data",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: ",
            "If-Match: \"3\", \"999\"",
            "If-Match: W/\"3\"",
            "If-Match: *",
            "If-Match: 1",
            "If-Match: \"99999999999999999999\"",
            "If-None-Match: *",
            "If-None-Match: \"",
            "Idempotency-Key: ",
            "Idempotency-Key: " + "k".repeat(256),
            "Idempotency-Key: 钥匙",
            "Accept-Language: ;;q=",
            "Accept-Language: zz-ZZ-zz,*;q=0",
            "Range: bytes=-1",
            "Range: bytes=9-1,0-",
            "Last-Event-ID: %00",
            "Content-Encoding: gzip",
            "X-HTTP-Method-Override: DELETE",
            "Expect: 100-continue",
            "traceparent: 00-x-y-zz",
            "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "Cookie: a=b; \"",
            "Content-Disposition: attachment; filename=\"\\\"");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** The request with one thing changed, sometimes two. */
    Request mutated(Request request) {
        var once = once(request);
        return random.nextInt(5) == 0 ? once(once) : once;
    }

    private Request once(Request request) {
        var isJson = request.headers().getOrDefault("Content-Type", "").contains("json");
        return switch (random.nextInt(request.body().isEmpty() ? 3 : 12)) {
            case 0 -> header(request);
            case 1 -> query(request);
            case 2 -> path(request);
            case 3 -> request.withBody(cut(request.body()));
            case 4 -> isJson ? request.withBody(twice(request.body())) : request.withBody(form(request.body()));
            default -> isJson ? request.withBody(field(request.body())) : request.withBody(form(request.body()));
        };
    }

    private Request header(Request request) {
        var header = pick(HEADERS).split(": ", 2);
        return request.withHeader(header[0], header[1]);
    }

    private Request query(Request request) {
        var question = request.target().indexOf('?');
        if (question < 0) {
            return request.withTarget(request.target() + "?limit=" + pick(TEXTS));
        }
        var pairs = request.target().substring(question + 1).split("&");
        var at = random.nextInt(pairs.length);
        pairs[at] = pairs[at].replaceFirst("=.*", "=") + pick(TEXTS);
        var more = random.nextInt(4) == 0 ? "&" + pairs[at] : "";
        return request.withTarget(request.target().substring(0, question + 1) + String.join("&", pairs) + more);
    }

    private Request path(Request request) {
        var question = request.target().indexOf('?');
        var path = question < 0 ? request.target() : request.target().substring(0, question);
        var segments = path.split("/", -1);
        segments[random.nextInt(segments.length - 1) + 1] = pick(TEXTS);
        return request.withTarget(String.join("/", segments)
                + (question < 0 ? "" : request.target().substring(question)));
    }

    private String cut(String body) {
        return random.nextBoolean() ? body.substring(0, random.nextInt(body.length())) : body + pick(VALUES);
    }

    /** The last name of the outermost object once more. */
    private String twice(String body) {
        var tree = parsed(body);
        if (!(tree instanceof ObjectNode object) || object.isEmpty()) {
            return body.replace("}", ",\"\":1}");
        }
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        var end = body.lastIndexOf('}');
        return body.substring(0, end) + ",\"" + names.getLast() + "\":" + pick(VALUES) + "}";
    }

    private String form(String body) {
        var pairs = body.split("&");
        var at = random.nextInt(pairs.length);
        pairs[at] = random.nextInt(4) == 0 ? pick(TEXTS) : pairs[at].replaceFirst("=.*", "=") + pick(TEXTS);
        return String.join("&", pairs);
    }

    /** One value, somewhere in the tree, replaced, left out or added. */
    private String field(String body) {
        var tree = parsed(body);
        if (!(tree instanceof ContainerNode<?> root) || root.isEmpty()) {
            return pick(VALUES);
        }
        var owner = somewhere(root);
        var mark = "@" + random.nextInt(1_000_000) + "@";
        var value = random.nextInt(25) == 0 ? "\"" + "长".repeat(20_000) + "\"" : pick(VALUES);
        if (owner instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            var name = names.get(random.nextInt(names.size()));
            if (random.nextInt(6) == 0) {
                object.remove(name);
            } else {
                object.set(random.nextInt(8) == 0 ? "" : name, JSON.textNode(mark));
            }
        } else if (owner instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), JSON.textNode(mark));
        }
        return tree.toString().replace("\"" + mark + "\"", value);
    }

    private ContainerNode<?> somewhere(ContainerNode<?> root) {
        var owners = new ArrayList<ContainerNode<?>>();
        collect(root, owners);
        return owners.get(random.nextInt(owners.size()));
    }

    private static void collect(ContainerNode<?> node, List<ContainerNode<?>> owners) {
        if (!node.isEmpty()) {
            owners.add(node);
        }
        for (JsonNode child : node) {
            if (child instanceof ContainerNode<?> container) {
                collect(container, owners);
            }
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JacksonException broken) {
            return JSON.missingNode();
        }
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

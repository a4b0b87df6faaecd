package io.walletline.ticket.casework.merging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law: merge then undo is the identity, over everything that can be observed of random tickets. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-1", roles = "agent")
class MergeIsUndoneTest {

    private static final List<String> STATUSES = List.of("open", "pending-customer", "on-hold", "resolved");

    /** The two acts are told on the timelines and stay told: history is not rewritten. */
    private static final Set<String> TELL_OF_IT =
            Set.of("ticket-merged", "ticket-absorbed", "ticket-unmerged", "ticket-released");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void shouldBeTheIdentity(long seed) {
        // Given some tickets of one customer with a random past, some of them merged or split already
        var random = new Random(seed);
        var customer = "cus-law-" + seed + "-" + UUID.randomUUID();
        var tickets = new ArrayList<>(IntStream.range(0, 4)
                .mapToObj(i -> TicketCalls.open(customer, "fees"))
                .toList());
        for (int i = 0; i < 25; i++) {
            live(random, tickets);
        }
        var source = tickets.get(0);
        var target = TicketCalls.open(customer, "fees");
        TicketCalls.note(target, "the target");
        var before = observe(tickets, target);

        // When
        var merged = merge(source, target);
        var between = observe(tickets, target);
        var undone = given().header("If-Match", "*").delete("/tickets/{id}/merge", source);

        // Then
        merged.then().statusCode(200);
        assertThat(between).isNotEqualTo(before);
        undone.then().statusCode(200);
        assertThat(observe(tickets, target)).isEqualTo(before);
    }

    /** Something that happens to tickets; what the rules refuse changes nothing. */
    private static void live(Random random, List<String> tickets) {
        var id = tickets.get(random.nextInt(tickets.size()));
        switch (random.nextInt(8)) {
            case 0 -> TicketCalls.move(id, STATUSES.get(random.nextInt(STATUSES.size())));
            case 1 -> TicketCalls.note(id, "note " + random.nextInt(1000));
            case 2, 3 -> TicketCalls.reply(id, "reply " + random.nextInt(1000));
            case 4 -> given().put("/tickets/{id}/tags/t{n}", id, random.nextInt(5));
            case 5 -> given().put("/tickets/{id}/watchers/agt-{n}", id, random.nextInt(5));
            case 6 -> merge(tickets.get(1 + random.nextInt(tickets.size() - 1)), id);
            default -> split(random, id, tickets);
        }
    }

    private static void split(Random random, String id, List<String> tickets) {
        List<String> said = given().get("/tickets/{id}/timeline", id)
                .path("items.findAll { it.kind == 'message' || it.kind == 'note' }.id");
        if (!said.isEmpty()) {
            var entry = said.get(random.nextInt(said.size()));
            var split = TicketCalls.post("/tickets/" + id + "/split", "{\"entries\":[\"%s\"]}".formatted(entry));
            if (split.statusCode() == 201) {
                tickets.add(split.path("id"));
            }
        }
    }

    private static Response merge(String source, String into) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"into\":\"%s\"}".formatted(into))
                .put("/tickets/{id}/merge", source);
    }

    private static Map<String, Object> observe(List<String> tickets, String target) {
        var all = new TreeMap<String, Object>();
        for (var id : Stream.concat(tickets.stream(), Stream.of(target)).toList()) {
            all.put(id + " ticket", read(id, ""));
            all.put(id + " tags", read(id, "/tags"));
            all.put(id + " watchers", read(id, "/watchers"));
            all.put(id + " links", read(id, "/links"));
            all.put(id + " fields", read(id, "/fields"));
            List<Map<String, Object>> items =
                    given().get("/tickets/{id}/timeline?limit=500", id).path("items");
            all.put(
                    id + " timeline",
                    items.stream()
                            .filter(entry -> !TELL_OF_IT.contains(String.valueOf(entry.get("code"))))
                            .toList());
        }
        return all;
    }

    private static String read(String id, String part) {
        return given().get("/tickets/" + id + part).asString();
    }
}

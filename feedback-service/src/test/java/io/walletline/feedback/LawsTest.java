package io.walletline.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.walletline.testkit.KafkaTap;
import io.walletline.testkit.RealServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever happens. */
@QuarkusTest
@WithTestResource(RealServers.class)
class LawsTest {

    private final KafkaTap kafka = KafkaTap.open();

    @Inject
    Surveys surveys;

    @Inject
    Records records;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void closeTap() {
        kafka.close();
    }

    @Test
    void shouldChangeNoTableAndAskNobody_whenTheInputTopicIsReplayed() {
        // Given
        var events = new HashMap<UUID, Map<String, Object>>();
        for (int i = 0; i < 8; i++) {
            events.put(UUID.randomUUID(), surveys.resolved(UUID.randomUUID(), i % 2 == 0 ? "zh" : "en"));
        }
        replay(events);
        var before = records.everything();

        // When
        replay(events);
        // Inbox rows are dropped after their time: then the tables themselves must know.
        records.execute("delete from inbox");
        replay(events);

        // Then
        assertThat(records.everything()).isEqualTo(before);
    }

    @Test
    void shouldKeepNoAnswer_whenItsEventCannotBeStored() {
        // Given
        var invited = surveys.invite(kafka, "en");
        var ofThisTicket = "type like '%survey-answered%' and aggregateid = '" + invited.key() + "'";

        // When
        ValidatableResponse failed;
        try (var refusal = records.refuseOutboxRows(ofThisTicket)) {
            assertThat(refusal).isNotNull();
            failed = Surveys.answer(Surveys.path(invited), "2", "text");
        }

        // Then
        failed.statusCode(500);
        assertThat(records.query(
                        "select score::text from invitation where ticket_id = ?", UUID.fromString(invited.key())))
                .containsExactly((String) null);
        Surveys.answer(Surveys.path(invited), "2", "text").statusCode(200);
    }

    private void replay(Map<UUID, Map<String, Object>> events) {
        double before = consumed();
        events.forEach((id, data) -> kafka.publish(
                "ticket.events.v1", String.valueOf(data.get("ticketId")), "ticket-resolved", data, id, id));
        Awaitility.await("events consumed")
                .atMost(Duration.ofSeconds(30))
                .until(() -> consumed() >= before + events.size());
        // What other tests left on the topic counts as consumed too: these events themselves must be through.
        var ids = events.keySet().stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        Awaitility.await("these events taken in")
                .atMost(Duration.ofSeconds(30))
                .until(() -> records.count("inbox where event_id in (" + ids + ")") == events.size());
    }

    private double consumed() {
        return meters.find("walletline.events.in").counters().stream()
                .filter(counter -> List.of("consumed", "duplicate")
                        .contains(counter.getId().getTag("outcome")))
                .mapToDouble(Counter::count)
                .sum();
    }
}

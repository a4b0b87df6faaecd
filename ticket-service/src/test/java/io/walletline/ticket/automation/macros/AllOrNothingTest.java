package io.walletline.ticket.automation.macros;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.kit.problem.Problem;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.kernel.Actor;
import io.walletline.ticket.kernel.Priority;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law: a macro does all its acts or none, wherever among random acts one fails; and its preview tells which. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-1", roles = "agent")
class AllOrNothingTest {

    private static final List<Act> FAILING = List.of(
            new Act.SetStatus(TicketStatus.CLOSED),
            new Act.SetField("shoe-size", IntNode.valueOf(43)),
            new Act.SetField("outcome", TextNode.valueOf("perhaps")),
            new Act.CheckStep("dance", null),
            new Act.Reply("never-was", null),
            new Act.SetStatus(TicketStatus.RESOLVED));

    @Inject
    MacroDesk desk;

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void shouldLeaveNoTrace_whenOneFails(long seed) throws SQLException {
        // Given
        var random = new Random(seed);
        var id = UUID.fromString(TicketCalls.open("complaint"));
        var acts = new ArrayList<>(IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> some(random))
                .toList());
        var place = random.nextInt(acts.size() + 1);
        acts.add(place, FAILING.get(random.nextInt(FAILING.size())));
        var before = everything(id);

        // When
        var preview = desk.preview(id, acts, Map.of(), Actor.agent("agt-1"));
        var refused =
                catchThrowableOfType(Problem.class, () -> desk.run(id, "*", acts, Map.of(), Actor.agent("agt-1")));

        // Then
        assertThat(refused.members()).containsEntry("failedAct", place);
        assertThat(preview.effects()).hasSize(place);
        assertThat(preview.refused()).isNotNull();
        assertThat(preview.refused().act()).isEqualTo(place);
        assertThat(preview.refused().problem()).isEqualTo(refused.slug());
        assertThat(everything(id)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void shouldDoTheSameAsTheActsOneByOne_whenNoneFails(long seed) {
        // Given
        var random = new Random(seed);
        var together = UUID.fromString(TicketCalls.open("complaint"));
        var oneByOne = UUID.fromString(TicketCalls.open("complaint"));
        var acts = IntStream.range(0, 8).mapToObj(i -> some(random)).toList();
        var preview = desk.preview(together, acts, Map.of(), Actor.agent("agt-1"));

        // When
        var effects = desk.run(together, "*", acts, Map.of(), Actor.agent("agt-1"));
        acts.forEach(act -> desk.run(oneByOne, "*", List.of(act), Map.of(), Actor.agent("agt-1")));

        // Then
        assertThat(preview.refused()).isNull();
        assertThat(preview.effects()).isEqualTo(effects);
        assertThat(observed(together)).isEqualTo(observed(oneByOne));
    }

    private static Act some(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Act.AddTag("t" + random.nextInt(4));
            case 1 -> new Act.RemoveTag("t" + random.nextInt(4));
            case 2 -> new Act.SetPriority(Priority.values()[random.nextInt(4)]);
            case 3 -> new Act.Assign("agt-" + random.nextInt(4));
            case 4 -> new Act.SetField("about", TextNode.valueOf(random.nextBoolean() ? "service" : "product"));
            default -> new Act.Note("note " + random.nextInt(1000));
        };
    }

    /** What other clients could see of the ticket, less what must differ between two tickets. */
    private static List<Object> observed(UUID id) {
        return List.of(
                given().get("/tickets/{id}", id).<String>path("priority"),
                String.valueOf(given().get("/tickets/{id}", id).<String>path("assignee")),
                given().get("/tickets/{id}/tags", id).asString(),
                given().get("/tickets/{id}/fields", id).asString(),
                given().get("/tickets/{id}/timeline", id).path("items.code"),
                given().get("/tickets/{id}/timeline", id).path("items.text"));
    }

    /** Every row that tells of the ticket, events on their way included. */
    private List<String> everything(UUID id) throws SQLException {
        var tables = List.of(
                "ticket where id = '%s'",
                "timeline_entry where ticket_id = '%s'",
                "ticket_tag where ticket_id = '%s'",
                "field_sheet where ticket_id = '%s'",
                "step_check where ticket_id = '%s'");
        var rows = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : tables) {
                try (var found = statement.executeQuery(
                        "select x::text from " + table.replaceFirst(" ", " x ").formatted(id))) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
            }
            try (var found =
                    statement.executeQuery("select count(*) from outbox where aggregateid = '%s'".formatted(id))) {
                assertThat(found.next()).isTrue();
                rows.add("events " + found.getInt(1));
            }
        }
        rows.sort(Comparator.naturalOrder());
        return rows;
    }
}

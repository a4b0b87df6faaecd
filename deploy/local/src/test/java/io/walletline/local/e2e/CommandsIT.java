package io.walletline.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.local.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands of the front door, run as an operator runs them, beside the running stack. */
class CommandsIT {

    private final Stage stage = Stage.shared();

    @BeforeEach
    void emptyRoom() {
        stage.clearTheRoom();
    }

    @Test
    void shouldDecideTheSame_whenWhatHappenedIsReplayed() throws Exception {
        // Given a chat that was offered and accepted
        var began = Instant.now();
        Story.isAvailable(stage, "agt-sam");
        var ticket = stage.asService()
                .post(
                        Service.TICKET,
                        "/tickets",
                        "{\"customerRef\":\"cus-smith\",\"channel\":\"chat\",\"category\":\"fees\",\"language\":\"en\"}")
                .get("id")
                .asText();
        var sam = stage.as("agt-sam");
        sam.post(Service.TICKET, "/tickets/" + ticket + "/contacts", "{\"channel\":\"chat\"}");
        Story.eventually(
                "the chat is offered",
                () -> assertThat(sam.get(Service.ROUTING, "/agents/me").get("offers"))
                        .isNotEmpty());
        var desk = sam.get(Service.ROUTING, "/agents/me").get("offers").get(0);
        sam.post(Service.ROUTING, "/offers/" + desk.get("id").asText() + "/accept", "{}");

        // When: facts are written once a second
        var ended = new Ended[1];
        Story.eventually("the facts are written", () -> {
            ended[0] = walletline("replay", began.toString(), Instant.now().toString());
            assertThat(ended[0].code()).as(ended[0].words()).isZero();
        });

        // Then
        assertThat(ended[0].words()).contains("The decisions are the same: ").contains("(100 %)");
        assertThat(walletline("replay", "yesterday").code()).isEqualTo(2);
        assertThat(walletline("replay", "2001-01-01").words()).contains("Nothing was decided");
        var contact = desk.get("contactId").asText();
        sam.post(Service.ROUTING, "/contacts/" + contact + "/end", "{}");
    }

    private record Ended(int code, String words) {}

    private Ended walletline(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of("../../walletline").toAbsolutePath().normalize().toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("QUARKUS_DATASOURCE_JDBC_URL", stage.stack().postgres().superuserJdbcUrl("routing"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}

package io.walletline.ticket.overview.search;

import static io.walletline.ticket.overview.search.SearchCalls.open;
import static io.walletline.ticket.overview.search.SearchCalls.walk;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.walletline.testkit.RealServers;
import io.walletline.ticket.TicketCalls;
import io.walletline.ticket.overview.search.index.Tokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The index finds exactly what a look through all texts with the same analyzer finds. */
@QuarkusTest
@WithTestResource(RealServers.class)
@TestSecurity(user = "agt-law", roles = "agent")
class SearchLawTest {

    private static final List<String> PIECES =
            List.of("付款", "失败", "钱", "包", "退款", "refund", "Refunds", "card", "paid", "the", "café", "12.50", "ＡＢ");

    private final Random random = new Random(20261122);
    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void shouldFindWhatALookThroughAllTextsFinds() {
        // Given
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            var first = text();
            var id = open("cus-" + mark, "other", mark + " " + first);
            var said = new ArrayList<>(List.of(first));
            texts.put(id, said);
            for (int j = random.nextInt(3); j > 0; j--) {
                var next = text();
                said.add(next);
                if (random.nextBoolean()) {
                    TicketCalls.reply(id, next);
                } else {
                    TicketCalls.note(id, next);
                }
            }
        }

        for (int i = 0; i < 40; i++) {
            var question = text();
            // When
            var found = walk("{'text':'%s %s'}".formatted(mark, question), 7);

            // Then
            assertThat(found).as(question).isEqualTo(scan(texts, question));
        }
    }

    private static List<String> scan(Map<String, List<String>> texts, String question) {
        var asked = Tokenizer.asked(question);
        var found = texts.entrySet().stream()
                .filter(ticket -> ticket.getValue().stream()
                        .flatMap(text -> Tokenizer.indexed(text).stream())
                        .collect(Collectors.toSet())
                        .containsAll(asked))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(found);
        return found;
    }

    private String text() {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    }
}

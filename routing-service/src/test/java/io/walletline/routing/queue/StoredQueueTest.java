package io.walletline.routing.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.routing.engine.Channel;
import io.walletline.routing.queue.access.Access;
import io.walletline.routing.queue.access.Diversion;
import io.walletline.routing.queue.access.Limits;
import io.walletline.routing.queue.rules.QueueMatch;
import io.walletline.routing.queue.rules.QueueRules;
import io.walletline.routing.queue.rules.RelaxationStep;
import io.walletline.routing.queue.rules.ServiceLevel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredQueueTest {

    @Test
    void shouldBeTheQueueThatItWas_whenItsRowIsReadAgain() throws JsonProcessingException {
        // Given: a row with the names of its columns
        var row = """
                {"name": "refunds", "evaluated": 5, "match": {"categories": ["refund"]}, "pool": "main",
                 "requires": {"refunds": 3}, "language_level": 2, "priority_base": 10, "offer_seconds": 25,
                 "offer_seconds_by_channel": {"chat": 40}, "wrap_up_seconds": 31, "reoffer_seconds": 11,
                 "preferred_seconds": 12, "parallel_offers": 2, "service_level_percent": 70,
                 "service_level_seconds": 60, "relax": [{"afterSeconds": 20, "drop": ["refunds"]}],
                 "hours": null, "limits": {"waiting": 4, "overflow": {"act": "message"}}, "version": 3}""";

        // When
        var queue = new ObjectMapper().readValue(row, StoredQueue.class).queue();

        // Then
        var limits = new Limits(4, null, new Diversion(Diversion.Act.MESSAGE, null));
        var rules = new QueueRules(
                "main",
                Map.of("refunds", 3),
                2,
                10,
                25,
                Map.of(Channel.CHAT, 40),
                31,
                11,
                12,
                2,
                new ServiceLevel(70, 60),
                List.of(new RelaxationStep(20, null, List.of("refunds"), null, null)));
        assertThat(queue.isDefinedAs(
                        5,
                        new QueueMatch(List.of("refund"), null, null, null, null, null, null),
                        rules,
                        new Access(null, limits)))
                .isTrue();
    }
}

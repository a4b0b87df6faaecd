package io.walletline.ticket.automation.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTemplateTest {

    @Test
    void shouldFillIn_whatTheTicketKnowsAndTheCallerGives() {
        // Given
        var template = ReplyTemplate.parse("您好,工单 {number} 的退款将于 {days} 天内到账。");

        // When
        var text = template.render(Map.of("number", "WL-1", "unused", "x"), Map.of("days", "3"));

        // Then
        assertThat(template.variables()).containsExactly("days", "number");
        assertThat(text).isEqualTo("您好,工单 WL-1 的退款将于 3 天内到账。");
    }

    @Test
    void shouldNeverLeaveAHole() {
        // Given
        var template = ReplyTemplate.parse("{a} {b} {c}");

        // When
        var refused = catchThrowableOfType(
                ReplyValues.class, () -> template.render(Map.of("a", "1"), Map.of("b", " ", "zebra", "2")));

        // Then
        assertThat(refused.members())
                .containsEntry("missing", List.of("b", "c"))
                .containsEntry("unknown", List.of("zebra"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{config:property('walletline.privacy.key')}",
                "{inject:outbox}",
                "{cdi:outbox}",
                "{#if a}x{/if}",
                "{#for x in xs}{x}{/for}",
                "{a.b}",
                "{a.toUpperCase()}",
                "{a ?: 'x'}",
                "{a",
            })
    void shouldRefuse_whateverIsMoreThanAVariable(String text) {
        assertThatThrownBy(() -> ReplyTemplate.parse(text)).isInstanceOf(BadReplyText.class);
    }

    /** What is filled in is a value, not a template. */
    @Test
    void shouldNotEvaluateValues() {
        assertThat(ReplyTemplate.parse("{a}").render(Map.of(), Map.of("a", "{b}")))
                .isEqualTo("{b}");
    }
}

package io.walletline.ticket.automation.rules.definition;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import org.junit.jupiter.api.Test;

/** Without a database, as at the end, when it is closed already. */
class RuleBookTest {

    private final RuleBook book = new RuleBook(new RuleRepository(), new RuleJson(new ObjectMapper()));

    @Test
    void shouldFail_whenItIsRefreshed() {
        assertThatThrownBy(book::refresh).isInstanceOf(RuntimeException.class);
    }

    @Test
    void shouldEndQuietly_whenTheServiceStops() {
        // When
        book.stop(new ShutdownEvent());

        // Then
        assertThatNoException().isThrownBy(book::refresh);
    }
}

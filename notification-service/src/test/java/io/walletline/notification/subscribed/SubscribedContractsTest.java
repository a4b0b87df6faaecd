package io.walletline.notification.subscribed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.walletline.notification.reply.Reply;
import io.walletline.testkit.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we read is what others write. */
class SubscribedContractsTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @ParameterizedTest
    @CsvSource({"feedback-service, survey-invited, SurveyInvited", "ticket-service, customer-erased, CustomerErased"})
    void shouldReadTheProducersExample(String producer, String name, String shape)
            throws JsonProcessingException, ClassNotFoundException {
        // Given
        var copy = Contracts.copyOfExample(name);

        // When
        var data = JSON.treeToValue(copy, Class.forName(getClass().getPackageName() + "." + shape));

        // Then
        assertThat(copy).isEqualTo(Contracts.of(producer).example(name));
        assertThat(data).hasNoNullFieldsOrProperties();
    }

    @Test
    void f12_shouldReadTheCommandToSendAReply() throws JsonProcessingException {
        // When
        var reply = JSON.treeToValue(Contracts.copyOfExample("reply-requested"), Reply.class);

        // Then
        assertThat(reply).hasNoNullFieldsOrProperties();
    }
}

package io.walletline.ticket.cases.categories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.walletline.ticket.kernel.LocalizedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fits each type, and what nearly does. */
class FieldTypeTest {

    private static final List<FieldDefinition.Choice> CHOICES = List.of(
            new FieldDefinition.Choice("yes", new LocalizedText("是", "yes")),
            new FieldDefinition.Choice("no", new LocalizedText("否", "no")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TEXT       | "Lucky Shop"                              | true
                    TEXT       | " "                                       | false
                    TEXT       | 7                                         | false
                    NUMBER     | 7.5                                       | true
                    NUMBER     | "7"                                       | false
                    MONEY      | {"amountMinor":12050,"currency":"CNY"}    | true
                    MONEY      | {"amountMinor":120.5,"currency":"CNY"}    | false
                    MONEY      | {"amountMinor":1,"currency":"yuan"}       | false
                    MONEY      | {"amountMinor":1,"currency":"CNY","x":1}  | false
                    DATE       | "2026-11-22"                              | true
                    DATE       | "2026-02-30"                              | false
                    CHOICE     | "yes"                                     | true
                    CHOICE     | "perhaps"                                 | false
                    BOOLEAN    | true                                      | true
                    BOOLEAN    | "true"                                    | false
                    PAYMENT_ID | "PAY-7F3K2M"                              | true
                    PAYMENT_ID | "no spaces please"                        | false
                    REFUND_ID  | "420000228120261122100"                   | true
                    REFUND_ID  | "x"                                       | false
                    """)
    void shouldTakeWhatFitsOnly(FieldType type, String json, boolean fits) throws JsonProcessingException {
        // Given
        var value = new ObjectMapper().readTree(json);

        // When
        var taken = type.fits(value, CHOICES);

        // Then
        assertThat(taken).isEqualTo(fits);
    }

    @Test
    void shouldRefuseDefinitions_whenTheyContradictThemselves() {
        var title = new LocalizedText("标题", "title");
        assertThatThrownBy(() -> new FieldDefinition("Payment Id", FieldType.TEXT, title, false, false, null))
                .hasMessageContaining("kebab");
        assertThatThrownBy(() -> new FieldDefinition("outcome", FieldType.CHOICE, title, false, false, null))
                .hasMessageContaining("choices");
        assertThatThrownBy(() -> new FieldDefinition("outcome", FieldType.TEXT, title, false, false, CHOICES))
                .hasMessageContaining("choices");
        assertThatThrownBy(() -> new LocalizedText("只有中文", " ")).hasMessageContaining("both languages");
    }
}

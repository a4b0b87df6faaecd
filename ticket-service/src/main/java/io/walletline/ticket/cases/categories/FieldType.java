package io.walletline.ticket.cases.categories;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.walletline.kit.rest.Wire;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/** The type of a case field's value. */
public enum FieldType {
    TEXT,
    NUMBER,
    MONEY,
    DATE,
    CHOICE,
    BOOLEAN,
    PAYMENT_ID,
    REFUND_ID;

    private static final int LONGEST_TEXT = 500;
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{3,63}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** @param choices the values of a choice; other types ignore them */
    boolean fits(JsonNode value, List<FieldDefinition.Choice> choices) {
        return switch (this) {
            case TEXT ->
                value.isTextual() && !value.asText().isBlank() && value.asText().length() <= LONGEST_TEXT;
            case NUMBER -> value.isNumber();
            case MONEY -> isMoney(value);
            case DATE -> value.isTextual() && isDate(value.asText());
            case CHOICE ->
                value.isTextual()
                        && choices.stream().anyMatch(choice -> choice.value().equals(value.asText()));
            case BOOLEAN -> value.isBoolean();
            case PAYMENT_ID, REFUND_ID ->
                value.isTextual() && REFERENCE.matcher(value.asText()).matches();
        };
    }

    /** Whether it names something that the wallet's core keeps, by which two tickets can be about the same. */
    public boolean isReference() {
        return this == PAYMENT_ID || this == REFUND_ID;
    }

    private static boolean isMoney(JsonNode value) {
        return value.size() == 2
                && value.path("amountMinor").canConvertToLong()
                && value.path("amountMinor").isIntegralNumber()
                && CURRENCY.matcher(value.path("currency").asText()).matches();
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    @JsonValue
    public String wireName() {
        return Wire.name(this);
    }
}

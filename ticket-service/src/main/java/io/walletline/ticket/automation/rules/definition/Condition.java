package io.walletline.ticket.automation.rules.definition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition of a rule on a ticket and on the trigger. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "test")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.All.class, name = "all"),
    @JsonSubTypes.Type(value = Condition.Any.class, name = "any"),
    @JsonSubTypes.Type(value = Condition.Not.class, name = "not"),
    @JsonSubTypes.Type(value = Condition.Is.class, name = "is"),
    @JsonSubTypes.Type(value = Condition.Custom.class, name = "custom"),
    @JsonSubTypes.Type(value = Condition.CustomNumber.class, name = "custom-number"),
    @JsonSubTypes.Type(value = Condition.Within.class, name = "within")
})
public sealed interface Condition {

    record All(@NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Condition> of) implements Condition {}

    record Any(@NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Condition> of) implements Condition {}

    record Not(@NotNull @Valid Condition of) implements Condition {}

    /** A field that has one of these values. */
    record Is(
            @NotNull RuleField field,
            @NotNull @Size(min = 1, max = 50) List<@NotBlank @Size(max = 64) String> values) implements Condition {}

    /** A field of the case has one of these values, as text. */
    record Custom(
            @NotBlank @Size(max = 40) String name,
            @NotNull @Size(min = 1, max = 50) List<@NotBlank @Size(max = 200) String> values)
            implements Condition {}

    /** A number of the case, or an amount of money in minor units, lies between these, both inside. */
    record CustomNumber(
            @NotBlank @Size(max = 40) String name,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost) implements Condition {}

    /** Open hours of this calendar at the time of the trigger. */
    record Within(@NotBlank @Size(max = 60) String calendar) implements Condition {}
}

package io.walletline.ticket.automation.macros;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.casework.tags.Tag;
import io.walletline.ticket.kernel.Priority;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One act of a macro or of a bulk; what an agent could do by hand, with the same rules. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Act.SetStatus.class, name = "set-status"),
    @JsonSubTypes.Type(value = Act.SetPriority.class, name = "set-priority"),
    @JsonSubTypes.Type(value = Act.Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = Act.AddTag.class, name = "add-tag"),
    @JsonSubTypes.Type(value = Act.RemoveTag.class, name = "remove-tag"),
    @JsonSubTypes.Type(value = Act.SetField.class, name = "set-field"),
    @JsonSubTypes.Type(value = Act.CheckStep.class, name = "check-step"),
    @JsonSubTypes.Type(value = Act.Note.class, name = "note"),
    @JsonSubTypes.Type(value = Act.Reply.class, name = "reply")
})
public sealed interface Act {

    record SetStatus(@NotNull TicketStatus to) implements Act {}

    record SetPriority(@NotNull Priority to) implements Act {}

    /** @param agentId {@code me} is whoever runs it */
    record Assign(@NotBlank @Size(max = 64) String agentId) implements Act {}

    record AddTag(@NotNull @Pattern(regexp = Tag.RULE) String tag) implements Act {}

    record RemoveTag(@NotNull @Pattern(regexp = Tag.RULE) String tag) implements Act {}

    record SetField(@NotBlank @Size(max = 40) String field, JsonNode value) implements Act {}

    record CheckStep(
            @NotBlank @Size(max = 40) String step,
            @Size(min = 1, max = 1000) @Nullable String reason) implements Act {}

    record Note(@NotBlank @Size(max = 10_000) String text) implements Act {}

    /** @param values of the reply's variables; those that the runner gives are added */
    record Reply(
            @NotBlank @Size(max = 60) String reply,
            @Size(max = 50) @Nullable Map<String, @NotNull @Size(max = 500) String> values)
            implements Act {}
}

package io.walletline.ticket.cases.categories;

import com.fasterxml.jackson.databind.JsonNode;
import io.walletline.ticket.kernel.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of the cases of one category.
 *
 * @param name kebab case
 * @param requiredToResolve whether an agent must have filled it before resolving
 * @param requiredToOpen whether whoever names the category when opening a ticket must fill it
 * @param choices for a choice, all that it may be; else empty
 */
public record FieldDefinition(
        String name,
        FieldType type,
        LocalizedText title,
        boolean requiredToResolve,
        boolean requiredToOpen,
        @Nullable List<Choice> choices) {

    /** A value of a choice. */
    public record Choice(String value, LocalizedText title) {}

    public FieldDefinition {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("a field's name is kebab case: " + name);
        }
        if ((type == FieldType.CHOICE) != (choices != null && choices.size() > 1)) {
            throw new IllegalArgumentException("a choice, and nothing else, has choices: " + name);
        }
        choices = choices == null ? null : List.copyOf(choices);
    }

    public boolean fits(JsonNode value) {
        return type.fits(value, choices == null ? List.of() : choices);
    }
}

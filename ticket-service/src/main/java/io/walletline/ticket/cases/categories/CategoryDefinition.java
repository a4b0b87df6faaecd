package io.walletline.ticket.cases.categories;

import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A category with all that it asks of a case; its initial priority stands in the enum. */
public record CategoryDefinition(
        Category category, LocalizedText title, List<FieldDefinition> fields, List<StepDefinition> steps) {

    public CategoryDefinition {
        fields = List.copyOf(fields);
        steps = List.copyOf(steps);
        distinct(fields.stream().map(FieldDefinition::name).toList());
        distinct(steps.stream().map(StepDefinition::id).toList());
    }

    public Optional<FieldDefinition> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public Optional<StepDefinition> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    private static void distinct(List<String> names) {
        if (Set.copyOf(names).size() != names.size()) {
            throw new IllegalArgumentException("named twice in " + names);
        }
    }
}

package io.walletline.ticket.cases.categories;

import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.LocalizedText;
import io.walletline.ticket.kernel.Priority;
import java.util.List;

/** A category as an agent's page needs it. */
record CategoryResponse(
        Category category,
        LocalizedText title,
        Priority initialPriority,
        List<FieldDefinition> fields,
        List<StepDefinition> playbook) {

    static CategoryResponse of(CategoryDefinition definition) {
        return new CategoryResponse(
                definition.category(),
                definition.title(),
                definition.category().initialPriority(),
                definition.fields(),
                definition.steps());
    }
}

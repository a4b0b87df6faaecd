package io.walletline.ticket.cases.categories;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.walletline.ticket.kernel.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The categories, read once from the resources {@code categories/<category>.json}; one that is wrong ends the start. */
@ApplicationScoped
public class Categories {

    private final Map<Category, CategoryDefinition> definitions;

    Categories(ObjectMapper json) {
        var read = new EnumMap<Category, CategoryDefinition>(Category.class);
        for (var category : Category.values()) {
            read.put(category, read(json, category));
        }
        this.definitions = read;
    }

    public CategoryDefinition of(Category category) {
        return Objects.requireNonNull(definitions.get(category));
    }

    List<CategoryDefinition> all() {
        return List.copyOf(definitions.values());
    }

    void verify(@Observes StartupEvent start) {
        for (var category : Category.values()) {
            if (of(category).category() != category) {
                throw new IllegalStateException("the file of " + category + " tells of another category");
            }
        }
    }

    private static CategoryDefinition read(ObjectMapper json, Category category) {
        var name = "/categories/" + category.wireName() + ".json";
        try (var file = Categories.class.getResourceAsStream(name)) {
            return json.readValue(Objects.requireNonNull(file, name), CategoryDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}

package io.walletline.ticket.overview.search;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.walletline.ticket.cases.facts.TicketStatus;
import io.walletline.ticket.casework.tags.Tag;
import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.Channel;
import io.walletline.ticket.kernel.Priority;
import io.walletline.ticket.overview.search.index.NothingToSearch;
import io.walletline.ticket.overview.search.index.Tokenizer;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A search and its order. An absent field does not filter; of several values one must fit, of several fields all.
 *
 * @param text words that must all stand in the ticket's texts; newest first only
 * @param assignee an agent's id, {@link #ME}, or {@link #NOBODY}
 * @param tags all of them
 * @param dueBefore a running clock is due before this
 * @param dueWithin the same, counted from the moment of looking
 * @param breached whether a clock that still runs or is paused was breached
 */
public record SearchDefinition(
        @Size(min = 1, max = 200) @Nullable String text,
        @Size(max = 6) @Nullable List<TicketStatus> status,
        @Size(max = 20) @Nullable List<Category> category,
        @Size(max = 4) @Nullable List<Priority> priority,
        @Size(max = 10) @Nullable List<Channel> channel,
        @Size(min = 1, max = 64) @Nullable String assignee,
        @Pattern(regexp = "[a-z]{2,3}") @Nullable String language,
        @Pattern(regexp = "[A-Z]{2}") @Nullable String region,
        @Size(max = 10) @Nullable List<@Pattern(regexp = Tag.RULE) String> tags,
        @Size(min = 1, max = 64) @Nullable String customerRef,
        @Size(min = 1, max = 20) @Nullable String number,
        @Nullable Instant openedFrom,
        @Nullable Instant openedBefore,
        @Nullable Instant changedFrom,
        @Nullable Instant changedBefore,
        @Nullable Instant dueBefore,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Duration dueWithin,

        @Nullable Boolean breached,
        @Nullable Sort sort) {

    public static final String ME = "@me";
    public static final String NOBODY = "@nobody";

    public SearchDefinition {
        status = status == null ? null : List.copyOf(status);
        category = category == null ? null : List.copyOf(category);
        priority = priority == null ? null : List.copyOf(priority);
        channel = channel == null ? null : List.copyOf(channel);
        tags = tags == null ? null : List.copyOf(tags);
    }

    /** @throws BadDefinition if its parts do not go together */
    public SearchDefinition checked() {
        if (text != null) {
            if (sort != null && sort != Sort.NEWEST) {
                throw new BadDefinition("sort", "What is searched by text is shown newest first.");
            }
            if (Tokenizer.asked(text).isEmpty()) {
                throw new NothingToSearch();
            }
        }
        if (dueBefore != null && dueWithin != null) {
            throw new BadDefinition("dueWithin", "Give dueBefore or dueWithin, not both.");
        }
        return this;
    }

    /** The fields and the order that tell what support knows: how urgent, whose, how marked, how late. */
    List<String> ofSupport() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("priority", priority);
        fields.put("assignee", assignee);
        fields.put("region", region);
        fields.put("tags", tags);
        fields.put("dueBefore", dueBefore);
        fields.put("dueWithin", dueWithin);
        fields.put("breached", breached);
        fields.put("sort", sort == Sort.DUE || sort == Sort.PRIORITY ? sort : null);
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    public Sort order() {
        return Objects.requireNonNullElse(sort, Sort.NEWEST);
    }
}

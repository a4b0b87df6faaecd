package io.walletline.local.phone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The transcript of a call. Repetitions of the support line are counted, not repeated. */
final class Transcript {

    private final List<Entry> entries = new ArrayList<>();

    /**
     * One thing said.
     *
     * @param who {@code line}, {@code caller} or {@code event}
     * @param times how often the line said it in a row
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            Instant at, String who, String text, @Nullable String language, int times) {

        boolean isRepeatedBy(Entry next) {
            return who.equals("line") && next.who.equals("line") && text.equals(next.text);
        }

        Entry again() {
            return new Entry(at, who, text, language, times + 1);
        }
    }

    synchronized void add(Entry entry) {
        if (!entries.isEmpty() && entries.getLast().isRepeatedBy(entry)) {
            entries.set(entries.size() - 1, entries.getLast().again());
        } else {
            entries.add(entry);
        }
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }
}

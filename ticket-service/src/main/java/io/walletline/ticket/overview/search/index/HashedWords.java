package io.walletline.ticket.overview.search.index;

import io.walletline.kit.privacy.Sealer;
import io.walletline.ticket.cases.timeline.Timeline;
import io.walletline.ticket.casework.duplicates.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words as the index holds them: 64 bits each, under a key of the house. */
@ApplicationScoped
public class HashedWords {

    private final Sealer sealer;

    HashedWords(Sealer sealer) {
        this.sealer = sealer;
    }

    Long[] indexed(String text) {
        return hashed(Tokenizer.indexed(text));
    }

    /**
     * The words of several texts.
     *
     * @param noted those that stand in notes only
     */
    record Words(Set<Long> tokens, Set<Long> noted) {}

    Words of(Collection<Timeline.Said> texts) {
        var said = new HashSet<Long>();
        var all = new HashSet<Long>();
        for (var text : texts) {
            var tokens = List.of(indexed(text.text()));
            all.addAll(tokens);
            if (!text.note()) {
                said.addAll(tokens);
            }
        }
        var noted = new HashSet<>(all);
        noted.removeAll(said);
        return new Words(all, noted);
    }

    /** @throws NothingToSearch if the question has no word to find anything by */
    public Long[] asked(String question) {
        var words = Tokenizer.asked(question);
        if (words.isEmpty()) {
            throw new NothingToSearch();
        }
        return hashed(words);
    }

    private Long[] hashed(Collection<String> words) {
        var hash = new KeyedHash(sealer.blindIndex("search:words"));
        return words.stream().map(hash::of).toArray(Long[]::new);
    }
}

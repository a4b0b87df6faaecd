package io.walletline.ticket.search;

import io.walletline.kit.privacy.Sealer;
import io.walletline.ticket.casework.duplicates.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Words as the index holds them: 64 bits each, under a key of the house. */
@ApplicationScoped
class HashedWords {

    private final Sealer sealer;

    HashedWords(Sealer sealer) {
        this.sealer = sealer;
    }

    Long[] indexed(String text) {
        return hashed(Words.indexed(text));
    }

    /** @throws NothingToSearch if the question has no word to find anything by */
    Long[] asked(String question) {
        var words = Words.asked(question);
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

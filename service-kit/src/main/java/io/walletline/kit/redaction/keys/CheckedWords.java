package io.walletline.kit.redaction.keys;

import java.util.List;

/** A word list with the number of check sums that may still be worked out; after them any row of its words is a phrase. */
record CheckedWords(SeedWords list, Checks left) {

    boolean contain(String word) {
        return list.contains(word);
    }

    boolean isPhrase(List<String> words) {
        return !left.more()
                        && SeedWords.LENGTHS.contains(words.size())
                        && words.stream().allMatch(list::contains)
                || list.isPhrase(words);
    }

    /** Whether any part of the words with a phrase's length has a right check sum. */
    boolean holdPhrase(List<String> words) {
        for (var length : SeedWords.LENGTHS) {
            for (int from = 0; from + length <= words.size(); from++) {
                if (isPhrase(words.subList(from, from + length))) {
                    return true;
                }
            }
        }
        return false;
    }
}

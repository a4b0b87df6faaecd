package io.walletline.kit.redaction.detectors;

import java.util.Arrays;

/** Groups of digits without anything between them, in their order. */
final class DigitGroups {

    private int[] places = new int[32];
    private int count;

    private DigitGroups() {}

    static DigitGroups of(NormalizedText text) {
        var groups = new DigitGroups();
        for (int i = 0; i < text.length(); i++) {
            if (text.digit(i) >= 0) {
                int end = i + 1;
                while (text.digit(end) >= 0) {
                    end++;
                }
                groups.add(i, end);
                i = end;
            }
        }
        return groups;
    }

    private void add(int start, int end) {
        if (2 * count == places.length) {
            places = Arrays.copyOf(places, 4 * count);
        }
        places[2 * count] = start;
        places[2 * count + 1] = end;
        count++;
    }

    int count() {
        return count;
    }

    int start(int index) {
        return places[2 * index];
    }

    int end(int index) {
        return places[2 * index + 1];
    }

    int length(int index) {
        return end(index) - start(index);
    }
}

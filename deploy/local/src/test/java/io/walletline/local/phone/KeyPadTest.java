package io.walletline.local.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KeyPadTest {

    @Test
    void shouldWaitForMore_whenNeitherEnoughNorFinished() {
        assertThat(KeyPad.complete("12", gather(4))).isNull();
    }

    @Property
    void shouldStopAtTheFinishingKeyOrTheLastDigit_whicheverComesFirst(
            @ForAll("keys") String keys, @ForAll @IntRange(min = 0, max = 6) int digits) {
        // Given
        int finish = keys.indexOf('#');
        int enough = digits == 0 ? Integer.MAX_VALUE : digits;
        boolean finishedFirst = finish >= 0 && finish < enough;

        // When
        String complete = KeyPad.complete(keys, gather(digits));

        // Then
        if (finishedFirst) {
            assertThat(complete).isEqualTo(keys.substring(0, finish));
        } else if (keys.length() >= enough) {
            assertThat(complete).isEqualTo(keys.substring(0, enough));
        } else {
            assertThat(complete).isNull();
        }
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings().withChars("0123456789*#").ofMaxLength(8);
    }

    private static Verb.Gather gather(int digits) {
        return new Verb.Gather(null, Set.of("dtmf"), Duration.ofSeconds(5), digits, "#", false, List.of());
    }
}

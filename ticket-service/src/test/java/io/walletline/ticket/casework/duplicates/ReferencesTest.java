package io.walletline.ticket.casework.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    where is my refund RFD-2026A1, please     | RFD-2026A1
                    付款编号pay_7f3k2m失败                    | PAY_7F3K2M
                    订单 4200002281202611221234567890 没到账  | 4200002281202611221234567890
                    it is 0193a5f2-7b1c-7c3d-8e4f-1a2b3c4d5e6f | 0193A5F2-7B1C-7C3D-8E4F-1A2B3C4D5E6F
                    pay-me-back now                           |
                    my card 4111111111111111                  |
                    call 13800138000                          |
                    """)
    void shouldFindIdsAndNothingElse(String text, String reference) {
        // When
        var found = References.in(text);

        // Then
        assertThat(found).isEqualTo(reference == null ? Set.of() : Set.of(reference));
    }
}

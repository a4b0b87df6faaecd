package io.walletline.ticket.overview.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource({
        "My payments to the shop failed, payment",
        "My payments to the shop failed, PAYMENT SHOPS",
        "The café's refund, cafe refunds",
        "我的钱包付款失败了, 付款失败",
        "我的钱包付款失败了, 钱包",
        "我的钱包付款失败了, 钱",
        "ＡＢＣ１２３ 支付, abc123",
        "银行卡card绑定, card 银行卡",
    })
    void shouldFind(String text, String question) {
        assertThat(Tokenizer.indexed(text)).containsAll(Tokenizer.asked(question));
    }

    @ParameterizedTest
    @CsvSource({
        "我的钱包付款失败了, 包钱",
        "我的钱包付款失败了, 钱款",
        "My payment failed, payment refund",
    })
    void shouldNotFind(String text, String question) {
        assertThat(Tokenizer.indexed(text).containsAll(Tokenizer.asked(question)))
                .isFalse();
    }

    @Test
    void shouldAskForNothing_whenThereAreOnlySignsAndStopWords() {
        assertThat(Tokenizer.asked("the … and !?")).isEqualTo(Set.of());
    }
}

package io.walletline.ticket.cases.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.ticket.kernel.Category;
import io.walletline.ticket.kernel.TextLanguage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordRulesTest {

    private final KeywordRules rules = new KeywordRules();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我的钱包被盗了,刚刚有人把钱转走了 | ACCOUNT_STOLEN | zh",
                "Someone has stolen my wallet and took my money | ACCOUNT_STOLEN | en",
                "My payment failed at the supermarket | PAYMENT_FAILED | en",
                "刚才在超市支付失败了 | PAYMENT_FAILED | zh",
                "My wallet payment to the shop did not go through and the money is gone | PAYMENT_FAILED | en",
                "付款没成功,钱不见了 | PAYMENT_FAILED | zh",
                "My transfer did not go through | TRANSFER | en",
                "My money is gone, how can I get it back? | ACCOUNT_STOLEN | en",
                "我的钱不见了怎么办 | ACCOUNT_STOLEN | zh",
                "退款一个星期了还没到账 | REFUND | zh",
                "I forgot my password | FORGOTTEN_PASSWORD | en",
                "我的账户被锁了,怎么解锁? | ACCOUNT_LOCKED | zh",
                "怎么绑定银行卡 | CARD_BINDING | zh",
                "How do I change the language? | HOW_TO | en",
                "我要投诉 | COMPLAINT | zh",
                "你好 | OTHER | zh",
                "Hello there | OTHER | en"
            })
    void shouldUnderstand(String text, Category category, String language) {
        assertThat(rules.classify(text).category()).isEqualTo(category);
        assertThat(TextLanguage.of(text)).isEqualTo(language);
    }

    @Property
    void shouldAlwaysAnswerWithAShare_whateverIsSaid(@ForAll String text) {
        assertThat(rules.classify(text).confidence()).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I feel unhappy | OTHER",
                "I ate scampi | OTHER",
                "no limits apply, feed me | LIMITS",
                "two refunds are missing | REFUND",
                "the fees are too high | FEES",
                "I was scammed? It is a scam. | ACCOUNT_STOLEN",
                "unlimited joy | OTHER",
                "a transferred sum | TRANSFER"
            })
    void f17_shouldFindEnglishPhrasesAsWords(String text, Category category) {
        assertThat(rules.classify(text).category()).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"我的錢包被盜了 | ACCOUNT_STOLEN", "支​付失­败了 | PAYMENT_FAILED", "ＭＹ ＷＡＬＬＥＴ ＷＡＳ ＳＴＯＬＥＮ | ACCOUNT_STOLEN"})
    void f9_f20_shouldUnderstandWhateverIsReadAlike(String text, Category category) {
        assertThat(rules.classify(text).category()).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({"13800138000", "…", "👍", "T+1", "OK", "ありがとうございます", "Спасибо"})
    void f8_shouldNotTellALanguage_whenTheTextDoesNot(String text) {
        assertThat(TextLanguage.ifTold(text)).isEmpty();
    }
}

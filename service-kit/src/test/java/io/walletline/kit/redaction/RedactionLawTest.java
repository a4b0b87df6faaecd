package io.walletline.kit.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.walletline.kit.redaction.detectors.SecretKind;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Secrets made at random, planted in texts made at random; and digits that are no secrets. */
class RedactionLawTest {

    private static final Redactor REDACTOR = new Redactor();
    private static final List<String> CARRIERS = List.of(
            "please help me, %s thanks", "我的卡是 %s 谢谢", "%s", "first line\n%s\nlast line", "您好,%s,请尽快处理", "(%s)");

    @Property
    void shouldFindEveryCard(@ForAll("cards") String card, @ForAll("carriers") String carrier) {
        // When
        var redaction = REDACTOR.redact(carrier.formatted(card));

        // Then
        assertThat(redaction.removed()).containsExactly(SecretKind.CARD_NUMBER);
        assertThat(redaction.text()).doesNotContain(card).contains(lastFour(card));
    }

    @Property
    void shouldLeaveDigitsAlone_whenTheCheckDigitIsWrong(
            @ForAll("cards") String card, @ForAll("carriers") String carrier) {
        // Given
        var digits = card.replaceAll("\\D", "");
        var wrong = digits.substring(0, digits.length() - 1) + (digits.charAt(digits.length() - 1) - '0' + 1) % 10;
        var text = carrier.formatted(wrong);

        // When
        var redaction = REDACTOR.redact(text);

        // Then
        assertThat(redaction.text()).isEqualTo(text);
    }

    @Property
    void shouldFindEverySeedPhrase(@ForAll("phrases") String phrase, @ForAll("carriers") String carrier) {
        // When
        var redaction = REDACTOR.redact(carrier.formatted(phrase));

        // Then
        assertThat(redaction.removed()).containsExactly(SecretKind.SEED_PHRASE);
        assertThat(redaction.text()).doesNotContain(phrase.substring(phrase.length() / 2));
    }

    @Property
    void shouldFindEveryCodeByItsName(
            @ForAll("codes") String code, @ForAll("names") String name, @ForAll("carriers") String carrier) {
        // When
        var redaction = REDACTOR.redact(carrier.formatted(name + code));

        // Then
        assertThat(redaction.removed()).containsExactly(SecretKind.ONE_TIME_CODE);
        assertThat(redaction.text()).doesNotContain(code);
    }

    @Property
    void shouldLeaveTheSameDigitsAlone_whenNothingNamesThemACode(@ForAll("codes") String code) {
        // Given
        var text = "ticket WL-" + code + " paid ¥" + code + ", 订单 " + code + " 金额 " + code + ".50 元";

        // When
        var redaction = REDACTOR.redact(text);

        // Then
        assertThat(redaction.text()).isEqualTo(text);
    }

    @Property
    void shouldFindEveryHexKey_andLeaveTheHashOfATransactionAlone(@ForAll Random random) {
        // Given
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var hex = HexFormat.of().formatHex(bytes);

        // When
        var key = REDACTOR.redact("我的私钥是" + hex);
        var hash = REDACTOR.redact("交易哈希 0x" + hex);

        // Then
        assertThat(key.text()).doesNotContain(hex);
        assertThat(hash.isClean()).isTrue();
    }

    /** Any text, of the pieces that secrets are made of. */
    @Property(tries = 2000)
    void shouldChangeNothingMore_whenRedactedAgain(@ForAll("pieces") List<String> pieces) {
        // Given
        var once = REDACTOR.redact(String.join("", pieces));

        // When
        var twice = REDACTOR.redact(once.text());

        // Then
        assertThat(twice.text()).isEqualTo(once.text());
        assertThat(twice.isClean()).isTrue();
    }

    @Provide
    Arbitrary<String> carriers() {
        return Arbitraries.of(CARRIERS);
    }

    @Provide
    Arbitrary<String> cards() {
        var brands = Arbitraries.of(
                "4:16", "51:16", "55:16", "2221:16", "34:15", "37:15", "62:16", "62:19", "3528:16", "6011:16");
        return Combinators.combine(brands, Arbitraries.randomValue(random -> random), Arbitraries.of("", " ", "-"))
                .as((brand, random, separator) -> {
                    var cells = brand.split(":");
                    var digits = new StringBuilder(cells[0]);
                    int length = Integer.parseInt(cells[1]);
                    while (digits.length() < length - 1) {
                        digits.append(random.nextInt(10));
                    }
                    for (int check = 0; check < 10; check++) {
                        if (isChecked(digits.toString() + check)) {
                            return grouped(digits.toString() + check, separator);
                        }
                    }
                    throw new IllegalStateException("one of ten digits is right");
                });
    }

    @Provide
    Arbitrary<String> phrases() {
        return Combinators.combine(
                        Arbitraries.of(SeedWordsOracle.ENGLISH, SeedWordsOracle.CHINESE),
                        Arbitraries.of(16, 20, 24, 28, 32),
                        Arbitraries.randomValue(random -> random),
                        Arbitraries.of(" ", ", ", "\n"))
                .as((list, entropy, random, separator) -> {
                    var bytes = new byte[entropy];
                    random.nextBytes(bytes);
                    return String.join(separator, SeedWordsOracle.phrase(list, bytes));
                });
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .numeric()
                .ofMinLength(4)
                .ofMaxLength(8)
                .filter(code -> !code.matches("(19|20)\\d\\d"));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                "验证码", "验证码是", "验证码：", "动态密码 ", "my code is ", "OTP ", "otp: ", "the verification code I got is ");
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "4111",
                        "1111",
                        " ",
                        "-",
                        "验证码",
                        "482913",
                        "是",
                        "code",
                        " is ",
                        "订单",
                        "\n",
                        "cvv",
                        "123",
                        "abandon ",
                        "about ",
                        "zoo ",
                        "legal ",
                        "助记词",
                        "seed ",
                        "phrase ",
                        "的 ",
                        "在 ",
                        "私钥",
                        "0x",
                        "e9873d79c6d87dc0fb6a5778633389f4453213303da61f20bd67fc233aa33262",
                        "/",
                        "tx ",
                        "元",
                        ".",
                        ",",
                        "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
                        "-----BEGIN PRIVATE KEY-----",
                        "-----END PRIVATE KEY-----",
                        "密码",
                        "PIN ",
                        "尾号",
                        "1",
                        "[",
                        "]")
                .list()
                .ofMaxSize(30);
    }

    private static String grouped(String digits, String separator) {
        var groups = new ArrayList<String>();
        for (int i = 0; i < digits.length(); i += 4) {
            groups.add(digits.substring(i, Math.min(digits.length(), i + 4)));
        }
        return groups.stream().collect(Collectors.joining(separator));
    }

    private static boolean isChecked(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10) * (1 + i % 2);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }

    private static String lastFour(String card) {
        var digits = card.replaceAll("\\D", "");
        return digits.substring(digits.length() - 4);
    }
}

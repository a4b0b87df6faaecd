package io.walletline.kit.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Chinese characters in simplified form: ICU's table, and spellings that people take for each other. */
final class Han {

    private static final char FIRST = 0x3400;
    private static final char LAST = 0x9FFF;
    private static final String TABLE = "/io/walletline/kit/text/traditional-simplified.txt";
    /** ICU tells 乾, 著 from 干, 着 by the word around them; who compares wants one. 帐 and 账 are mixed up in 账号, 账户. */
    static final String TAKEN_FOR_EACH_OTHER = "乾干著着帐账妳你";

    private static final char[] SIMPLIFIED = load();

    private Han() {}

    static boolean covers(char c) {
        return c >= FIRST && c <= LAST;
    }

    static char simplified(char c) {
        return SIMPLIFIED[c - FIRST];
    }

    private static char[] load() {
        var table = new char[LAST - FIRST + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) (FIRST + i);
        }
        try (var resource = Han.class.getResourceAsStream(TABLE)) {
            new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(pairs -> enter(pairs, table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        enter(TAKEN_FOR_EACH_OTHER, table);
        for (int i = 0; i < table.length; i++) {
            table[i] = table[table[i] - FIRST];
        }
        return table;
    }

    private static void enter(String pairs, char[] table) {
        for (int i = 0; i < pairs.length(); i += 2) {
            table[pairs.charAt(i) - FIRST] = pairs.charAt(i + 1);
        }
    }
}

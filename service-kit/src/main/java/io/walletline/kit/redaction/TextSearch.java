package io.walletline.kit.redaction;

import io.walletline.kit.redaction.detectors.SecretKind;
import io.walletline.kit.text.PlainText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A search for secrets in a text while its bytes pass; the part held in memory does not grow. A text is taken for UTF-8, and
 * from
 * where it is not, for GB18030, which is what Chinese Windows writes. One for each text, used by one thread.
 */
public final class TextSearch {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private final SearchWindow window;
    private final CharBuffer decoded = CharBuffer.allocate(2048);
    private CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    /** The beginning of a character whose end has not come yet. */
    private byte[] rest = new byte[0];

    TextSearch(Redactor redactor) {
        this.window = new SearchWindow(redactor);
    }

    public void add(byte[] bytes, int offset, int length) {
        var in = ByteBuffer.allocate(rest.length + length);
        in.put(rest).put(bytes, offset, length).flip();
        decode(in, false);
        rest = new byte[in.remaining()];
        in.get(rest);
    }

    /** Ends the text; a second call changes nothing. */
    public void end() {
        decode(ByteBuffer.wrap(rest), true);
        rest = new byte[0];
        window.end();
    }

    /** Kinds of secrets in what has been looked at; complete after the end. */
    public Set<SecretKind> found() {
        return window.found();
    }

    private void decode(ByteBuffer in, boolean end) {
        for (boolean more = true; more; ) {
            var result = decoder.decode(in, decoded, end);
            window.add(PlainText.visible(decoded.flip().toString()));
            decoded.clear();
            if (result.isError()) {
                decoder = CHINESE.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
            }
            more = !result.isUnderflow();
        }
    }
}

package io.walletline.ticket.overview.search.index;

import io.walletline.kit.text.PlainText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text: English ones by their stems, Han and other East Asian ones by pairs of characters. A text is indexed
 * by its single characters too, so that a question of one character finds something.
 */
public final class Tokenizer {

    private static final int ALL_HAN_HIRAGANA_KATAKANA_HANGUL =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private static final Analyzer INDEXED = analyzer(true);
    private static final Analyzer ASKED = analyzer(false);

    private Tokenizer() {}

    /** The words by which a text can be found. */
    public static Set<String> indexed(String text) {
        return words(INDEXED, text);
    }

    /** The words that a text must have to be found; empty if the question has only signs and words like "the". */
    public static Set<String> asked(String question) {
        return words(ASKED, question);
    }

    private static Set<String> words(Analyzer analyzer, String text) {
        try (var tokens = analyzer.tokenStream("text", new StringReader(PlainText.fold(text)))) {
            var words = new TreeSet<String>();
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }

    private static Analyzer analyzer(boolean singles) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                var plain = new LowerCaseFilter(new EnglishPossessiveFilter(new CJKWidthFilter(words)));
                var pairs = new CJKBigramFilter(plain, ALL_HAN_HIRAGANA_KATAKANA_HANGUL, singles);
                var telling = new StopFilter(new ASCIIFoldingFilter(pairs), EnglishAnalyzer.getDefaultStopSet());
                return new TokenStreamComponents(words, new PorterStemFilter(telling));
            }
        };
    }
}

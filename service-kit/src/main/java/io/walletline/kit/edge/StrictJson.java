package io.walletline.kit.edge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** JSON that is read by the rules of this package: a name once, nothing behind the end, texts and instants by their rules. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    /** After the platform's own, which registers the time module. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.registerModule(new SimpleModule("walletline-edge")
                .addDeserializer(String.class, new Texts())
                .addDeserializer(Instant.class, new Instants()));
    }

    private static final class Texts extends StdScalarDeserializer<String> {

        Texts() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(parser, context);
            if (text == null) {
                return text;
            }
            if (!TextRule.allows(text)) {
                return context.reportInputMismatch(this, "a character that no text may have");
            }
            return TextRule.emptyIfNothingIsSeen(text);
        }
    }

    private static final class Instants extends StdScalarDeserializer<Instant> {

        Instants() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                if (parser.hasToken(JsonToken.VALUE_STRING)) {
                    return InstantRule.read(parser.getText());
                }
                if (parser.currentToken().isNumeric()) {
                    return InstantRule.ofSeconds(parser.getDoubleValue());
                }
                return context.reportInputMismatch(this, "an instant is a text");
            } catch (DateTimeException e) {
                return context.reportInputMismatch(this, "not an instant between 1900 and 9999");
            }
        }
    }
}

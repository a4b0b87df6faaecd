package io.walletline.local.phone;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * One TwiML document and where it came from.
 *
 * @param url against which its addresses are resolved
 */
record TwimlDocument(URI url, List<Verb> verbs) {

    private static final int DEFAULT_GATHER_SECONDS = 5;

    TwimlDocument {
        verbs = List.copyOf(verbs);
    }

    /** An empty document, which is what an empty answer means. */
    static TwimlDocument empty(URI url) {
        return new TwimlDocument(url, List.of());
    }

    /** @throws BadTwiml if it is not TwiML that this phone system knows */
    static TwimlDocument parse(URI url, String xml) {
        if (xml.isBlank()) {
            return empty(url);
        }
        Element root = root(xml);
        if (!root.getTagName().equals("Response")) {
            throw new BadTwiml("the root is <" + root.getTagName() + ">, not <Response>");
        }
        return new TwimlDocument(url, verbs(root));
    }

    URI resolve(@Nullable String address) {
        return address == null || address.isBlank() ? url : url.resolve(address.strip());
    }

    private static Element root(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("the platform's XML parser does not work", e);
        } catch (SAXException e) {
            throw new BadTwiml("not well-formed: " + e.getMessage());
        }
    }

    private static List<Verb> verbs(Element parent) {
        List<Verb> verbs = new ArrayList<>();
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element element) {
                verbs.add(verb(element));
            }
        }
        return verbs;
    }

    private static Verb verb(Element element) {
        return switch (element.getTagName()) {
            case "Say" -> new Verb.Say(text(element), attribute(element, "language"));
            case "Play" -> new Verb.Play(text(element));
            case "Pause" -> new Verb.Pause(seconds(element, "length", 1));
            case "Gather" -> gather(element);
            case "Enqueue" ->
                new Verb.Enqueue(text(element), attribute(element, "waitUrl"), attribute(element, "action"));
            case "Leave" -> new Verb.Leave();
            case "Dial" -> new Verb.Dial(text(element), attribute(element, "action"));
            case "Redirect" -> new Verb.Redirect(text(element));
            case "Hangup", "Reject" -> new Verb.Hangup();
            default -> throw new BadTwiml("unknown verb <" + element.getTagName() + ">");
        };
    }

    private static Verb gather(Element element) {
        String input = attribute(element, "input");
        String digits = attribute(element, "numDigits");
        String finish = attribute(element, "finishOnKey");
        return new Verb.Gather(
                attribute(element, "action"),
                Set.of((input == null ? "dtmf" : input).strip().split("\\s+")),
                seconds(element, "timeout", DEFAULT_GATHER_SECONDS),
                digits == null ? 0 : number(digits),
                finish == null ? "#" : finish,
                "true".equals(attribute(element, "actionOnEmptyResult")),
                verbs(element));
    }

    private static Duration seconds(Element element, String name, int byDefault) {
        String value = attribute(element, name);
        return Duration.ofSeconds(value == null || value.equals("auto") ? byDefault : number(value));
    }

    private static int number(String value) {
        try {
            return Integer.parseUnsignedInt(value.strip());
        } catch (NumberFormatException e) {
            throw new BadTwiml("not a number: " + value);
        }
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static @Nullable String attribute(Element element, String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : null;
    }
}

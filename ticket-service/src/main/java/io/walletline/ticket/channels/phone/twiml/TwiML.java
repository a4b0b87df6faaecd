package io.walletline.ticket.channels.phone.twiml;

import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one TwiML document; everything is escaped by the XML writer. */
final class TwiML {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    TwiML() {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Response");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    TwiML say(String language, String words) {
        return text("Say", words, Map.of("language", language));
    }

    TwiML redirect(String url) {
        return text("Redirect", url, Map.of("method", "POST"));
    }

    TwiML open(String verb, Map<String, String> attributes) {
        try {
            xml.writeStartElement(verb);
            for (var attribute : new TreeMap<>(attributes).entrySet()) {
                xml.writeAttribute(attribute.getKey(), attribute.getValue());
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    TwiML close() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    TwiML text(String verb, String content, Map<String, String> attributes) {
        open(verb, attributes);
        try {
            xml.writeCharacters(content);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return close();
    }

    TwiML empty(String verb, Map<String, String> attributes) {
        return open(verb, attributes).close();
    }

    String done() {
        try {
            xml.writeEndDocument();
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.poultice.simulator.plot;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A picture that is being written: one element a line, coordinates with two digits. */
final class Svg {
    private static final String FONT = "DejaVu Sans, Verdana, sans-serif";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** @param description for those who cannot see it */
    Svg(double width, double height, String description) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
            xml.writeAttribute("viewBox", "0 0 " + number(width) + " " + number(height));
            xml.writeAttribute("font-family", FONT);
            xml.writeAttribute("role", "img");
            xml.writeAttribute("aria-label", description);
            xml.writeCharacters("\n");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        element("rect", Map.of("width", number(width), "height", number(height), "fill", "#ffffff"));
    }

    /** An element without content. Its attributes are written in the order of their names. */
    void element(String name, Map<String, String> attributes) {
        try {
            xml.writeEmptyElement(name);
            writeSorted(attributes);
            xml.writeCharacters("\n");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Words. */
    void words(String words, Map<String, String> attributes) {
        try {
            xml.writeStartElement("text");
            writeSorted(attributes);
            xml.writeCharacters(words);
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void writeSorted(Map<String, String> attributes) throws XMLStreamException {
        for (String name : attributes.keySet().stream().sorted().toList()) {
            xml.writeAttribute(name, attributes.getOrDefault(name, ""));
        }
    }

    /** The whole picture; nothing can be added afterwards. */
    String finish() {
        try {
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    /** A coordinate. */
    static String number(double value) {
        String digits = String.format(Locale.ROOT, "%.2f", value);
        return digits.replaceFirst("\\.?0+$", "").replaceFirst("^-0$", "0");
    }
}

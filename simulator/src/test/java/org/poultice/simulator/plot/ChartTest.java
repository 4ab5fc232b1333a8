package org.poultice.simulator.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.poultice.simulator.plot.Marks.Bars;
import org.poultice.simulator.plot.Marks.Shape;
import org.poultice.simulator.plot.Marks.Spot;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {
    private static final Axis MINUTES = Axis.every(10, "minutes", 0, 100);
    private static final Axis CELSIUS = Axis.every(10, "°C", 0, 40);
    private static final Curve CURVE =
            new Curve("skin", Curve.Stroke.DASHED, List.of(new Point(0, 0), new Point(50, 20), new Point(100, 40)));
    private static final Marks MARKS =
            new Marks("a < b & \"c\"", Shape.FULL_CIRCLE, Bars.ALONG_Y, List.of(new Spot(new Point(50, 20), 10, 30)));

    @Test
    void itIsWellFormedWhateverItsWordsAre() throws Exception {
        Document svg = parse(chart(CELSIUS));
        assertEquals("svg", svg.getDocumentElement().getLocalName());
        assertEquals("http://www.w3.org/2000/svg", svg.getDocumentElement().getNamespaceURI());
        assertTrue(texts(svg).contains("a < b & \"c\""), texts(svg).toString());
        assertEquals("what < is seen", svg.getDocumentElement().getAttribute("aria-label"));
    }

    @Test
    void itIsTheSameEachTime() {
        assertEquals(chart(CELSIUS), chart(Axis.every(10, "°C", 0, 40)));
    }

    /** The frame is the rectangle without a filling; the point in the middle of both axes lies in its middle. */
    @Test
    void aPointLiesWhereItsNumbersSay() throws Exception {
        Document svg = parse(chart(CELSIUS));
        Element frame = elements(svg, "rect").stream()
                .filter(each -> each.getAttribute("fill").equals("none"))
                .findFirst()
                .orElseThrow();
        double middleX = number(frame, "x") + number(frame, "width") / 2;
        double middleY = number(frame, "y") + number(frame, "height") / 2;
        Element circle = elements(svg, "circle").getLast();
        assertEquals(middleX, number(circle, "cx"), 0.01);
        assertEquals(middleY, number(circle, "cy"), 0.01);
        double quarter = number(frame, "height") / 4;
        assertTrue(
                points(svg)
                        .contains("%s,%s %s,%s"
                                .formatted(
                                        Svg.number(middleX),
                                        Svg.number(middleY + quarter),
                                        Svg.number(middleX),
                                        Svg.number(middleY - quarter))),
                "no error bar from 10 to 30");
    }

    @Test
    void onALogarithmicAxisEqualRatiosAreEquallyLong() {
        Axis axis = Axis.logarithmic("s", List.of(1.0, 10.0, 100.0));
        assertEquals(0, axis.share(1));
        assertEquals(0.5, axis.share(10), 1e-12);
        assertEquals(1, axis.share(100), 1e-12);
    }

    @Test
    void rowsLieFromTheTopDown() throws Exception {
        Document svg = parse(chart(Axis.rows(List.of("first", "second", "third"))));
        List<Double> heights = elements(svg, "text").stream()
                .filter(each -> List.of("first", "second", "third").contains(each.getTextContent()))
                .map(each -> number(each, "y"))
                .toList();
        assertEquals(3, heights.size());
        assertTrue(heights.get(0) < heights.get(1) && heights.get(1) < heights.get(2), heights.toString());
    }

    @Test
    void anAxisThatGoesNowhereIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Axis.every(1, "s", 2, 2));
        assertThrows(IllegalArgumentException.class, () -> Axis.logarithmic("s", List.of(0.0, 1.0)));
    }

    private static String chart(Axis y) {
        return new Chart(
                        "a title",
                        "what < is seen",
                        MINUTES,
                        y,
                        List.of(new Band(0, 20)),
                        List.of(CURVE),
                        List.of(MARKS))
                .svg();
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList nodes = svg.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static List<String> texts(Document svg) {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }

    private static List<String> points(Document svg) {
        return elements(svg, "polyline").stream()
                .map(each -> each.getAttribute("points"))
                .toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}

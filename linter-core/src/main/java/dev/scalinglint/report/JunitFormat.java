package dev.scalinglint.report;

import dev.scalinglint.finding.Failure;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Tool;
import dev.scalinglint.source.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit XML, for servers that know only tests: a suite for each file, a failed case for each finding whatever its
 * severity (JUnit has none; it is the failure's type). A clean run is one passed case, because some servers refuse a
 * report without any.
 */
final class JunitFormat implements ReportFormat {
    @Override
    public void write(Report report, Writer out) throws IOException {
        try {
            write(report, XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out));
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
        }
    }

    private static void write(Report report, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        Map<String, List<Finding>> byFile = report.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.place().file().path(), LinkedHashMap::new,
                        Collectors.toList()));
        int findings = report.findings().size();
        startSuite(xml, 0, "testsuites", Tool.NAME, Math.max(1, findings + report.failures().size()), findings);
        for (Map.Entry<String, List<Finding>> file : byFile.entrySet()) {
            startSuite(xml, 1, "testsuite", file.getKey(), file.getValue().size(), file.getValue().size());
            for (Finding finding : file.getValue()) {
                write(finding, xml);
            }
            end(xml, 1);
        }
        if (!report.failures().isEmpty()) {
            startSuite(xml, 1, "testsuite", Tool.NAME, report.failures().size(), 0);
            for (Failure failure : report.failures()) {
                startCase(xml, "Not all was judged", Tool.NAME);
                indent(xml, 3);
                xml.writeStartElement("error");
                attribute(xml, "message", failure.what());
                xml.writeEndElement();
                end(xml, 2);
            }
            end(xml, 1);
        } else if (findings == 0) {
            startSuite(xml, 1, "testsuite", Tool.NAME, 1, 0);
            startCase(xml, "No findings", Tool.NAME);
            xml.writeEndElement();
            end(xml, 1);
        }
        end(xml, 0);
        xml.writeEndDocument();
        xml.writeCharacters("\n");
        xml.flush();
    }

    private static void write(Finding finding, XMLStreamWriter xml) throws XMLStreamException {
        Place place = finding.place();
        startCase(xml, finding.rule() + " at " + place.line() + ":" + place.column(), place.file().path());
        indent(xml, 3);
        xml.writeStartElement("failure");
        attribute(xml, "type", finding.severity().toString());
        attribute(xml, "message", finding.message());
        String help = finding.help() == null ? "" : "\n" + finding.help();
        xml.writeCharacters(legal(place + ": " + finding.message() + help));
        xml.writeEndElement();
        end(xml, 2);
    }

    private static void startSuite(XMLStreamWriter xml, int depth, String element, String name, int tests, int failures)
            throws XMLStreamException {
        indent(xml, depth);
        xml.writeStartElement(element);
        attribute(xml, "name", name);
        attribute(xml, "tests", String.valueOf(tests));
        attribute(xml, "failures", String.valueOf(failures));
    }

    private static void startCase(XMLStreamWriter xml, String name, String file) throws XMLStreamException {
        indent(xml, 2);
        xml.writeStartElement("testcase");
        attribute(xml, "name", name);
        attribute(xml, "classname", file);
    }

    private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
        indent(xml, depth);
        xml.writeEndElement();
    }

    private static void indent(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    /** XML 1.0 has no way to write most control characters, not even escaped: they are dropped. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(c -> c >= 0x20 && c <= 0xD7FF || c == '\t' || c == '\n' || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package dev.qiangcai.doctor.report;

import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.rule.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// For whoever counts tests: a suite a file and a failed test a finding, in JUnit's XML. A file that cannot be read is
/// an error.
public final class JunitReport implements Report {
    private final Language language;

    public JunitReport(Language language) {
        this.language = Objects.requireNonNull(language, "language");
    }

    @Override
    public void write(Diagnosis diagnosis, PrintWriter out) {
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            document(diagnosis, xml);
            xml.flush();
            out.println();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML cannot be written", e);
        }
    }

    private void document(Diagnosis diagnosis, XMLStreamWriter xml) throws XMLStreamException {
        var files = new TreeMap<>(diagnosis.findings().stream()
                .collect(Collectors.groupingBy(each -> each.place().file())));
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        xml.writeAttribute("name", "qiangcai doctor");
        for (var file : files.entrySet()) {
            suite(file.getKey(), file.getValue(), xml);
        }
        faults(diagnosis, xml);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(String file, List<Finding> findings, XMLStreamWriter xml) throws XMLStreamException {
        start(file, findings.size(), findings.size(), 0, xml);
        for (var finding : findings) {
            var message = language.say(finding.story().message());
            test(file, finding.card().id() + " " + line(finding), xml);
            xml.writeStartElement("failure");
            xml.writeAttribute("type", finding.severity().name());
            xml.writeAttribute("message", plain(message));
            xml.writeCharacters(plain(finding.place() + "\n" + message + "\n"
                    + language.say(finding.card().remedy())));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void faults(Diagnosis diagnosis, XMLStreamWriter xml) throws XMLStreamException {
        var count = diagnosis.faults().size();
        start("reading", Math.max(1, count), 0, count, xml);
        for (var fault : diagnosis.faults()) {
            test("reading", fault.place().toString(), xml);
            xml.writeStartElement("error");
            xml.writeAttribute("message", plain(language.say(fault.why())));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        if (count == 0) {
            test("reading", diagnosis.files() + " files", xml);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void start(String name, int tests, int failures, int errors, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", plain(name));
        xml.writeAttribute("tests", String.valueOf(tests));
        xml.writeAttribute("failures", String.valueOf(failures));
        xml.writeAttribute("errors", String.valueOf(errors));
    }

    private static void test(String suite, String name, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", plain(suite));
        xml.writeAttribute("name", plain(name));
    }

    private static String line(Finding finding) {
        var region = finding.place().region();
        return region.line() + ":" + region.column();
    }

    /// Without the signs that XML cannot hold.
    private static String plain(String text) {
        return text.codePoints()
                .filter(letter -> letter >= 0x20 ? letter != 0xFFFE && letter != 0xFFFF : "\t\n\r".indexOf(letter) >= 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.guard.words.Sentence;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML with the place of every text. Documents that declare types or entities are refused, as are those of great
/// depth; nothing outside the file is ever looked at.
final class XmlText {
    private static final int DEEPEST = 90;
    private static final int MOST = 200_000;

    private final Source source;
    private final StartTags tags;
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Element> root = Optional.empty();
    private int count;

    /// An element that has begun, and where its content does.
    private record Open(String name, int start, StringBuilder text, List<Element> children) {}

    private XmlText(Source source) {
        this.source = source;
        this.tags = new StartTags(source.text());
    }

    /// The root; empty where the file is broken, which is noted as a fault.
    static Optional<Element> read(Source source, Notebook notebook) {
        var text = new XmlText(source);
        try {
            var reader = factory().createXMLStreamReader(new StringReader(source.text()));
            while (reader.hasNext()) {
                text.take(reader, reader.next());
            }
            return text.root;
        } catch (XMLStreamException broken) {
            var where = broken.getLocation();
            var at = where == null
                    ? 0
                    : Math.clamp(where.getCharacterOffset(), 0, source.text().length());
            notebook.fault(source.place(at, at), said("xml.broken", reason(broken)));
        } catch (Refused refused) {
            notebook.fault(Place.of(source.name()), said(refused.key));
        }
        return Optional.empty();
    }

    private static Sentence said(String key, Object... facts) {
        return Sentence.of(JavaBuildRules.WORDS, key, facts);
    }

    private static String reason(XMLStreamException broken) {
        var message = String.valueOf(broken.getMessage());
        return message.substring(message.lastIndexOf("Message: ") + 1)
                .replace("essage: ", "")
                .strip();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private void take(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.DTD -> throw new Refused("xml.doctype");
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (!open.isEmpty() && open.peek().children().isEmpty()) {
                    open.peek().text().append(reader.getText());
                }
            }
            default -> {}
        }
    }

    private void start(XMLStreamReader reader) {
        if (open.size() >= DEEPEST || ++count > MOST) {
            throw new Refused("xml.large");
        }
        open.push(new Open(reader.getLocalName(), tags.next(), new StringBuilder(), new ArrayList<>()));
    }

    private void end() {
        var ended = open.pop();
        var element = new Element(ended.name(), text(ended), ended.children());
        if (open.isEmpty()) {
            root = Optional.of(element);
        } else {
            open.peek().children().add(element);
        }
    }

    private Written text(Open ended) {
        var all = source.text();
        var from = Math.clamp(ended.start(), 0, all.length());
        var next = all.indexOf('<', from);
        var to = next < 0 ? all.length() : next;
        while (from < to && Character.isWhitespace(all.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(all.charAt(to - 1))) {
            to--;
        }
        var written = Written.of(source, from, to);
        var meaning = ended.text().toString().strip();
        return meaning.equals(written.value()) ? written : written.meaning(meaning);
    }

    /// The file is one that we do not read.
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String key;

        Refused(String key) {
            super(key);
            this.key = key;
        }
    }
}

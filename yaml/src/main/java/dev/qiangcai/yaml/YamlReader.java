package dev.qiangcai.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads the documents of a text.
///
/// Whatever the text, it answers: a text that is too long, nested too deep or no YAML gives a [Fault] and the documents
/// before it.
public final class YamlReader {
    /// Longer texts are refused unread. The longest rule file that we have seen has half a million characters.
    public static final int LONGEST = 8_000_000;

    private YamlReader() {}

    /// What came of reading.
    ///
    /// @param documents the documents up to the fault; a document without content is not among them
    /// @param fault why reading ended early, if it did
    public record Documents(List<Tree> documents, Optional<Fault> fault) {
        public Documents {
            documents = List.copyOf(documents);
        }
    }

    public static Documents read(Ground ground) {
        if (ground.text().length() > LONGEST) {
            var message = "longer than " + LONGEST + " characters: not read";
            return new Documents(List.of(), Optional.of(new Fault(message, new Spot(ground, 0, 0))));
        }
        var documents = new ArrayList<Tree>();
        var units = new Units(ground.text());
        try {
            var events = new Parse(settings())
                    .parseString(withoutMark(ground.text()))
                    .iterator();
            while (events.hasNext()) {
                if (events.next().getEventId() == Event.ID.DocumentStart) {
                    documents.add(new Composer(events, ground, units).document());
                }
            }
            return new Documents(documents, Optional.empty());
        } catch (Unreadable e) {
            return new Documents(documents, Optional.of(e.fault()));
        } catch (YamlEngineException e) {
            return new Documents(documents, Optional.of(fault(e, ground, units)));
        }
    }

    private static LoadSettings settings() {
        return LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    }

    /// A byte order mark takes a place but has no meaning; a line break there has none either.
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? " " + text.substring(1) : text;
    }

    private static Fault fault(YamlEngineException e, Ground ground, Units units) {
        return switch (e) {
            case MarkedYamlEngineException marked -> {
                var at = marked.getProblemMark()
                        .map(mark -> units.at(mark.getIndex()))
                        .orElse(0);
                yield new Fault(marked.getProblem(), spot(ground, at));
            }
            case ReaderException reader ->
                new Fault("control characters are not allowed", spot(ground, units.at(reader.getPosition())));
            default -> new Fault(String.valueOf(e.getMessage()), spot(ground, 0));
        };
    }

    private static Spot spot(Ground ground, int at) {
        return new Spot(ground, at, Math.max(at, Math.min(at + 1, ground.text().length())));
    }
}

package dev.qiangcai.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
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

    private static final int SHORTEST_PIECE = 1 << 10;
    private static final int LONGEST_PIECE = 1 << 20;

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
        return read(ground, new Lenient(ground.text()));
    }

    private static Documents read(Ground ground, Lenient text) {
        var documents = new ArrayList<Tree>();
        var units = new Units(ground.text());
        try {
            var events = new Parse(settings(ground.text().length()))
                    .parseString(text.text())
                    .iterator();
            while (events.hasNext()) {
                if (events.next() instanceof DocumentStartEvent start) {
                    checkVersion(start, ground, units);
                    documents.add(new Composer(events, ground, units, text).document());
                }
            }
            return new Documents(documents, Optional.empty());
        } catch (Unreadable e) {
            return new Documents(documents, Optional.of(e.fault()));
        } catch (YamlEngineException e) {
            if (e instanceof MarkedYamlEngineException marked && text.mask(index(marked, units))) {
                return read(ground, text);
            }
            return new Documents(documents, Optional.of(fault(e, ground, units)));
        }
    }

    /// Go's `yaml.v3` knows one version only.
    private static void checkVersion(DocumentStartEvent start, Ground ground, Units units) {
        var other = start.getSpecVersion()
                .filter(version -> version.getMajor() != 1 || version.getMinor() != 1)
                .isPresent();
        if (other) {
            var at = start.getStartMark().map(mark -> units.at(mark.getIndex())).orElse(0);
            throw new Unreadable("found incompatible YAML document", spot(ground, at));
        }
    }

    /// The parser copies what it holds of a scalar at each piece that it takes, so a long text comes in large pieces.
    private static LoadSettings settings(int length) {
        return LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.clamp(length, SHORTEST_PIECE, LONGEST_PIECE))
                .build();
    }

    private static Fault fault(YamlEngineException e, Ground ground, Units units) {
        return switch (e) {
            case MarkedYamlEngineException marked -> new Fault(marked.getProblem(), spot(ground, index(marked, units)));
            case ReaderException reader ->
                new Fault("control characters are not allowed", spot(ground, units.at(reader.getPosition())));
            default -> new Fault(String.valueOf(e.getMessage()), spot(ground, 0));
        };
    }

    private static int index(MarkedYamlEngineException e, Units units) {
        return e.getProblemMark().map(mark -> units.at(mark.getIndex())).orElse(0);
    }

    private static Spot spot(Ground ground, int at) {
        return new Spot(ground, at, Math.max(at, Math.min(at + 1, ground.text().length())));
    }
}

package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.profile.Tree.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML 1.2 event by event, so that depth, aliases and size are bounded before anything is built. Tags, merge
/// keys and further documents are not part of the format. One reader reads one text.
final class YamlTree {
    private final String file;
    private final Map<String, Tree> anchors = new HashMap<>();
    private int aliases;
    private Mark last = new Mark(1, 1);

    YamlTree(String file) {
        this.file = file;
    }

    Tree read(String text) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setParseComments(false)
                .setCodePointLimit(TreeReader.MAX_BYTES)
                .build();
        try {
            return document(new Parse(settings).parseString(text).iterator());
        } catch (MarkedYamlEngineException e) {
            var mark =
                    e.getProblemMark().or(e::getContextMark).map(YamlTree::mark).orElse(last);
            throw new BadProfile(file, mark, Words.of("profile.syntax", "YAML", e.getProblem()));
        } catch (YamlEngineException e) {
            throw new BadProfile(file, last, Words.of("profile.syntax", "YAML", firstLine(e)));
        }
    }

    private Tree document(Iterator<Event> events) {
        expect(events, Event.ID.StreamStart);
        var start = next(events);
        if (start.getEventId() == Event.ID.StreamEnd) {
            throw bad("profile.empty");
        }
        var tree = tree(next(events), events, 1);
        expect(events, Event.ID.DocumentEnd);
        expect(events, Event.ID.StreamEnd);
        return TreeReader.bounded(file, tree);
    }

    private Tree tree(Event event, Iterator<Event> events, int depth) {
        if (depth > TreeReader.MAX_DEPTH) {
            throw bad("profile.too-deep", TreeReader.MAX_DEPTH);
        }
        return switch (event) {
            case AliasEvent alias -> alias(alias);
            case ScalarEvent scalar -> anchored(scalar, leaf(scalar));
            case CollectionStartEvent start
            when start.getTag().isPresent() ->
                throw bad("profile.tag", start.getTag().get());
            case CollectionStartEvent start
            when start.getEventId() == Event.ID.SequenceStart -> anchored(start, items(mark(start), events, depth));
            case CollectionStartEvent start -> anchored(start, table(mark(start), events, depth));
            default -> throw bad("profile.syntax", "YAML", event.getEventId());
        };
    }

    private Tree items(Mark mark, Iterator<Event> events, int depth) {
        List<Tree> all = new ArrayList<>();
        for (var event = next(events); event.getEventId() != Event.ID.SequenceEnd; event = next(events)) {
            all.add(tree(event, events, depth + 1));
        }
        return Tree.Items.of(all, mark);
    }

    private Tree table(Mark mark, Iterator<Event> events, int depth) {
        Map<String, Tree> fields = new LinkedHashMap<>();
        Map<String, Mark> keys = new HashMap<>();
        for (var event = next(events); event.getEventId() != Event.ID.MappingEnd; event = next(events)) {
            var at = last;
            if (!(tree(event, events, depth + 1) instanceof Tree.Leaf key)) {
                throw new BadProfile(file, at, Words.of("profile.key-not-text"));
            }
            if (keys.put(key.text(), at) != null) {
                throw new BadProfile(file, at, Words.of("profile.twice", key.text()));
            }
            fields.put(key.text(), tree(next(events), events, depth + 1));
        }
        return Tree.Table.of(fields, keys, mark);
    }

    private Tree alias(AliasEvent alias) {
        if (++aliases > TreeReader.MAX_ALIASES) {
            throw bad("profile.aliases", TreeReader.MAX_ALIASES);
        }
        var name = alias.getAlias().getValue();
        var tree = anchors.get(name);
        if (tree == null) {
            throw bad("profile.no-anchor", name);
        }
        if (tree.size() > TreeReader.MAX_NODES) {
            throw bad("profile.too-many", TreeReader.MAX_NODES);
        }
        return tree;
    }

    private Tree anchored(NodeEvent event, Tree tree) {
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), tree));
        return tree;
    }

    private Tree leaf(ScalarEvent scalar) {
        if (scalar.getTag().isPresent()) {
            throw bad("profile.tag", scalar.getTag().get());
        }
        var text = scalar.getValue();
        return new Tree.Leaf(scalar.isPlain() ? kind(text) : Tree.Kind.TEXT, text, mark(scalar));
    }

    private static Tree.Kind kind(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Tree.Kind.NOTHING;
            case "true", "false" -> Tree.Kind.FLAG;
            default -> Tree.Leaf.numeric(text);
        };
    }

    private Event next(Iterator<Event> events) {
        var event = events.next();
        event.getStartMark().ifPresent(mark -> last = mark(mark));
        return event;
    }

    private void expect(Iterator<Event> events, Event.ID id) {
        if (next(events).getEventId() != id) {
            throw bad("profile.one-document");
        }
    }

    private BadProfile bad(String key, Object... facts) {
        return new BadProfile(file, last, Words.of(key, facts));
    }

    private static Mark mark(Event event) {
        return event.getStartMark().map(YamlTree::mark).orElse(Mark.NONE);
    }

    private static Mark mark(org.snakeyaml.engine.v2.exceptions.Mark mark) {
        return new Mark(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String firstLine(Exception e) {
        return Optional.ofNullable(e.getMessage())
                .orElse("")
                .lines()
                .findFirst()
                .orElse("");
    }
}

package dev.qiangcai.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Makes a tree of the events of one document.
final class Composer {
    /// Rules need seven levels.
    private static final int DEEPEST = 200;

    private static final String STANDARD = "tag:yaml.org,2002:";

    private final Iterator<Event> events;
    private final Ground ground;
    private final Units units;
    private final Lenient lenient;

    /// What an anchor stands for; nothing yet while it is being read.
    private final Map<String, Optional<Tree>> anchors = new HashMap<>();

    Composer(Iterator<Event> events, Ground ground, Units units, Lenient lenient) {
        this.events = events;
        this.lenient = lenient;
        this.ground = ground;
        this.units = units;
    }

    Tree document() {
        var tree = node(events.next(), 0);
        events.next();
        return tree;
    }

    private Tree node(Event event, int depth) {
        if (depth > DEEPEST) {
            throw new Unreadable("exceeded max depth of " + DEEPEST, spot(event, event));
        }
        var anchor = event instanceof AliasEvent
                ? Optional.<String>empty()
                : ((NodeEvent) event).getAnchor().map(Object::toString);
        anchor.ifPresent(name -> anchors.put(name, Optional.empty()));
        var tree = switch (event) {
            case AliasEvent alias -> alias(alias);
            case ScalarEvent scalar -> scalar(scalar);
            case MappingStartEvent mapping -> mapping(mapping, depth);
            default -> sequence((CollectionStartEvent) event, depth);
        };
        anchor.ifPresent(name -> anchors.put(name, Optional.of(tree)));
        return tree;
    }

    private Tree alias(AliasEvent event) {
        var name = event.getAlias().toString();
        var at = spot(event, event);
        if (!anchors.containsKey(name)) {
            throw new Unreadable("unknown anchor '" + name + "' referenced", at);
        }
        return new Tree.Alias(
                name,
                anchors.get(name).orElseThrow(() -> new Unreadable("anchor '" + name + "' value contains itself", at)),
                at);
    }

    private Tree scalar(ScalarEvent event) {
        var style = switch (event.getScalarStyle()) {
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Excerpt.Style.DOUBLE_QUOTED;
            case SINGLE_QUOTED -> Excerpt.Style.SINGLE_QUOTED;
            case LITERAL -> Excerpt.Style.LITERAL;
            case FOLDED -> Excerpt.Style.FOLDED;
            case PLAIN -> Excerpt.Style.PLAIN;
        };
        return new Tree.Scalar(
                new Excerpt(lenient.bare(event.getValue()), bare(spot(event, event)), style),
                event.getTag().map(Composer::brief));
    }

    /// A scalar without the anchor and the tag before it.
    private Spot bare(Spot scalar) {
        var text = ground.text();
        var start = scalar.start();
        while (start < scalar.end() && "&! \t\r\n".indexOf(text.charAt(start)) >= 0) {
            start = " \t\r\n".indexOf(text.charAt(start)) >= 0 ? start + 1 : word(start, scalar.end());
        }
        return new Spot(ground, start, scalar.end());
    }

    private int word(int from, int end) {
        var at = from;
        while (at < end && " \t\r\n".indexOf(ground.text().charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static String brief(String tag) {
        return tag.startsWith(STANDARD) ? "!!" + tag.substring(STANDARD.length()) : tag;
    }

    private Tree mapping(MappingStartEvent start, int depth) {
        var entries = new ArrayList<Tree.Entry>();
        var event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            var key = node(event, depth + 1);
            entries.add(new Tree.Entry(key, node(events.next(), depth + 1)));
            event = events.next();
        }
        return new Tree.Mapping(entries, spot(start, event));
    }

    private Tree sequence(CollectionStartEvent start, int depth) {
        var items = new ArrayList<Tree>();
        var event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = events.next();
        }
        return new Tree.Sequence(items, spot(start, event));
    }

    private Spot spot(Event first, Event last) {
        var start = units.at(first.getStartMark().map(Mark::getIndex).orElse(0));
        var end = units.at(last.getEndMark().map(Mark::getIndex).orElse(start));
        while (end > start && " \t\r\n".indexOf(ground.text().charAt(end - 1)) >= 0) {
            end--;
        }
        return new Spot(ground, start, Math.max(start, end));
    }
}

package dev.qiangcai.buyer.script;

import dev.qiangcai.buyer.script.Node.Block;
import dev.qiangcai.buyer.script.Node.Branch;
import dev.qiangcai.buyer.script.Node.Enclosed;
import dev.qiangcai.buyer.script.Node.Leaf;
import dev.qiangcai.buyer.script.Node.Twig;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Finds the parts of a text in YAML, with the parser that plans are read by.
record YamlOutline(String text) {
    Branch root() {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) return new Block(text.length(), text.length(), "", List.of());
            if (node(root) instanceof Branch branch) return branch;
        } catch (YAMLException _) {
            // Said below, for whoever gave a text that is no YAML.
        }
        throw new Unclear();
    }

    private Node node(org.yaml.snakeyaml.nodes.Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                var twigs = new ArrayList<Twig>();
                for (var tuple : mapping.getValue()) {
                    if (!(tuple.getKeyNode() instanceof ScalarNode key)) throw new Unclear();
                    twigs.add(new Twig(key.getValue(), at(key.getStartMark()), node(tuple.getValueNode())));
                }
                yield branch(mapping, twigs);
            }
            case SequenceNode sequence -> {
                var twigs = new ArrayList<Twig>();
                for (var item : sequence.getValue()) {
                    twigs.add(new Twig(String.valueOf(twigs.size()), at(item.getStartMark()), node(item)));
                }
                yield branch(sequence, twigs);
            }
            case ScalarNode scalar -> new Leaf(at(scalar.getStartMark()), trimmed(at(scalar.getEndMark())));
            default -> throw new Unclear();
        };
    }

    /// A block's own end mark lies behind the comments that follow it.
    private Branch branch(CollectionNode<?> node, List<Twig> twigs) {
        int start = at(node.getStartMark());
        if (node.getFlowStyle() == FlowStyle.FLOW) {
            return new Enclosed(start, at(node.getEndMark()), twigs);
        }
        if (twigs.isEmpty()) throw new Unclear();
        int first = twigs.getFirst().start();
        int line = text.lastIndexOf('\n', first - 1) + 1;
        return new Block(first, twigs.getLast().value().end(), text.substring(line, first), twigs);
    }

    /// The end mark of a text over several lines lies on the next line.
    private int trimmed(int end) {
        return text.substring(0, end).stripTrailing().length();
    }

    /// Marks count characters, Java counts units.
    private int at(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}

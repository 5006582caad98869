package dev.qiangcai.doctor.docker;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.yaml.Excerpt;
import dev.qiangcai.yaml.Spot;
import dev.qiangcai.yaml.Tree;
import dev.qiangcai.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads a list of strings such as `["java", "-jar"]`: JSON is YAML, and the YAML reader knows where each letter
/// stands.
final class Json {
    private Json() {}

    /// The strings; empty where it is no list of strings in double quotes.
    static Optional<List<Written>> strings(Written text) {
        if (!text.value().startsWith("[") || !text.value().endsWith("]")) {
            return Optional.empty();
        }
        var end = text.value().length();
        var ground = text.pick(text.value(), IntStream.rangeClosed(0, end).toArray());
        var read = YamlReader.read(ground.spot().ground());
        return read.fault().isEmpty()
                        && read.documents().size() == 1
                        && read.documents().getFirst() instanceof Tree.Sequence sequence
                        && sequence.items().stream().allMatch(Json::string)
                ? Optional.of(sequence.items().stream()
                        .map(item -> written(text, item))
                        .toList())
                : Optional.empty();
    }

    private static boolean string(Tree item) {
        return item instanceof Tree.Scalar scalar && scalar.text().style() == Excerpt.Style.DOUBLE_QUOTED;
    }

    private static Written written(Written text, Tree item) {
        var scalar = (Tree.Scalar) item;
        var length = scalar.value().length();
        return new Written(scalar.value(), text.file(), new Spot(scalar.text(), 0, length), List.of());
    }
}

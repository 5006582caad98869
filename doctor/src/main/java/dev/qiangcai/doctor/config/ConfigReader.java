package dev.qiangcai.doctor.config;

import dev.qiangcai.doctor.DoctorException;
import dev.qiangcai.doctor.rule.Severity;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.guard.words.Nearest;
import dev.qiangcai.yaml.Tree;
import dev.qiangcai.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a configuration, and refuses what it does not know: a key that is spelt wrongly would silence nothing, or all.
public final class ConfigReader {
    private static final List<String> KEYS = List.of("fail-on", "exclude", "rules", "ignore");
    private static final List<String> IGNORE_KEYS = List.of("rule", "files", "reason");
    private static final List<String> SEVERITIES = List.of("info", "warning", "error");

    private final Source source;
    private final Set<String> rules;

    private ConfigReader(Source source, Set<String> rules) {
        this.source = source;
        this.rules = rules;
    }

    /// @param rules the ids of all rules
    /// @throws DoctorException when the file says something that makes no sense
    public static Config read(Source source, Set<String> rules) {
        return new ConfigReader(source, rules).config();
    }

    private Config config() {
        var documents = YamlReader.read(source.page());
        documents.fault().ifPresent(fault -> {
            throw DoctorException.of("config.broken", source.place(fault.at()), fault.message());
        });
        if (documents.documents().isEmpty()) {
            return Config.NONE;
        }
        var root = mapping(documents.documents().getFirst());
        known(root, KEYS);
        return new Config(
                root.at("fail-on").map(this::severity),
                root.at("exclude").map(this::texts).orElse(List.of()),
                root.at("rules").map(this::weights).orElse(Map.of()),
                root.at("ignore").map(this::ignores).orElse(List.of()));
    }

    private void known(Tree.Mapping mapping, List<String> keys) {
        for (var entry : mapping.entries()) {
            oneOf(entry.key(), text(entry.key()), keys, "config.key");
        }
    }

    private void oneOf(Tree at, String word, Iterable<String> words, String error) {
        for (var each : words) {
            if (each.equals(word)) {
                return;
            }
        }
        var near = Nearest.to(word, words);
        throw near.isPresent()
                ? DoctorException.of(error + ".near", source.place(at.at()), word, near.get())
                : DoctorException.of(error, source.place(at.at()), word);
    }

    private Map<String, Optional<Severity>> weights(Tree tree) {
        var weights = new LinkedHashMap<String, Optional<Severity>>();
        for (var entry : mapping(tree).entries()) {
            var rule = text(entry.key());
            oneOf(entry.key(), rule, rules, "config.rule");
            var weight = text(entry.value());
            weights.put(rule, weight.equals("off") ? Optional.empty() : Optional.of(severity(entry.value())));
        }
        return weights;
    }

    private Severity severity(Tree tree) {
        var word = text(tree);
        oneOf(tree, word, SEVERITIES, "config.severity");
        return Severity.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private List<Config.Ignore> ignores(Tree tree) {
        var ignores = new ArrayList<Config.Ignore>();
        for (var item : items(tree)) {
            var mapping = mapping(item);
            known(mapping, IGNORE_KEYS);
            var rule = wanted(mapping, "rule");
            oneOf(mapping.at("rule").orElse(mapping), rule, rules, "config.rule");
            ignores.add(new Config.Ignore(
                    rule, mapping.at("files").map(this::text).orElse("**"), wanted(mapping, "reason")));
        }
        return ignores;
    }

    private String wanted(Tree.Mapping mapping, String key) {
        return mapping.at(key)
                .map(this::text)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> DoctorException.of("config.missing", source.place(mapping.at()), key));
    }

    private List<String> texts(Tree tree) {
        return items(tree).stream().map(this::text).toList();
    }

    private List<Tree> items(Tree tree) {
        if (tree.target() instanceof Tree.Sequence sequence) {
            return sequence.items();
        }
        throw DoctorException.of("config.list", source.place(tree.at()));
    }

    private Tree.Mapping mapping(Tree tree) {
        if (tree.target() instanceof Tree.Mapping mapping) {
            return mapping;
        }
        throw DoctorException.of("config.mapping", source.place(tree.at()));
    }

    private String text(Tree tree) {
        if (tree.target() instanceof Tree.Scalar scalar) {
            return scalar.value();
        }
        throw DoctorException.of("config.text", source.place(tree.at()));
    }
}

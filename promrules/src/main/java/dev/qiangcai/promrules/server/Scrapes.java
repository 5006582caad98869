package dev.qiangcai.promrules.server;

import dev.qiangcai.promrules.format.Durations;
import dev.qiangcai.yaml.Page;
import dev.qiangcai.yaml.Tree;
import dev.qiangcai.yaml.YamlReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The intervals of a server and the labels that it adds to whatever leaves it.
///
/// @param known whether they come from a `prometheus.yml`; else they are Prometheus's defaults
/// @param evaluation how often groups are evaluated that say nothing
/// @param scrape how often jobs are scraped that say nothing
/// @param jobs how often each job is scraped
/// @param external the labels that are added
public record Scrapes(
        boolean known, Duration evaluation, Duration scrape, Map<String, Duration> jobs, Set<String> external) {
    /// What Prometheus does when nothing is said.
    public static final Scrapes DEFAULTS =
            new Scrapes(false, Duration.ofMinutes(1), Duration.ofMinutes(1), Map.of(), Set.of());

    public Scrapes {
        jobs = Map.copyOf(jobs);
        external = Set.copyOf(external);
    }

    /// Reads a `prometheus.yml`, as leniently as can be: whether it is right is for others to say.
    public static Scrapes read(String prometheusYml) {
        var root = YamlReader.read(new Page(prometheusYml)).documents().stream()
                .map(Tree::target)
                .findFirst();
        var global = root.flatMap(tree -> at(tree, "global"));
        var scrape = global.flatMap(tree -> duration(tree, "scrape_interval")).orElse(DEFAULTS.scrape);
        Map<String, Duration> jobs = new HashMap<>();
        root.flatMap(tree -> at(tree, "scrape_configs")).ifPresent(configs -> {
            if (configs instanceof Tree.Sequence sequence) {
                sequence.items()
                        .forEach(job -> text(job.target(), "job_name")
                                .ifPresent(name -> jobs.put(
                                        name,
                                        duration(job.target(), "scrape_interval")
                                                .orElse(scrape))));
            }
        });
        return new Scrapes(
                true,
                global.flatMap(tree -> duration(tree, "evaluation_interval")).orElse(DEFAULTS.evaluation),
                scrape,
                jobs,
                global.flatMap(tree -> at(tree, "external_labels"))
                        .map(Scrapes::keys)
                        .orElse(Set.of()));
    }

    private static Set<String> keys(Tree tree) {
        return tree instanceof Tree.Mapping mapping
                ? mapping.entries().stream()
                        .map(entry -> entry.key().target())
                        .filter(Tree.Scalar.class::isInstance)
                        .map(key -> ((Tree.Scalar) key).value())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Optional<Tree> at(Tree tree, String key) {
        return tree instanceof Tree.Mapping mapping ? mapping.at(key) : Optional.empty();
    }

    private static Optional<String> text(Tree tree, String key) {
        return at(tree, key).filter(Tree.Scalar.class::isInstance).map(value -> ((Tree.Scalar) value).value());
    }

    private static Optional<Duration> duration(Tree tree, String key) {
        return text(tree, key).flatMap(value -> {
            try {
                return Optional.of(Durations.parse(value));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        });
    }
}

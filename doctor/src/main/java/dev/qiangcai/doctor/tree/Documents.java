package dev.qiangcai.doctor.tree;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.yaml.Tree;
import dev.qiangcai.yaml.YamlReader;
import java.util.List;

/// Reads the YAML documents of a file, and takes down why not where it cannot.
///
/// Whoever walks through what it gives visits few parts more than the file holds: aliases that would multiply it are a
/// fault.
public final class Documents {
    private static final String WORDS = "dev.qiangcai.doctor.tree.words";

    private Documents() {}

    /// The documents before the first fault.
    public static List<Branch> of(Source source, Notebook notebook) {
        var read = YamlReader.read(source.page());
        read.fault()
                .ifPresent(fault ->
                        notebook.fault(source.place(fault.at()), Sentence.of(WORDS, "yaml.broken", fault.message())));
        return read.documents().stream()
                .filter(tree -> sound(tree, source, notebook))
                .map(tree -> new Branch(source, tree))
                .toList();
    }

    /// The documents that a scalar of another document holds, as far as they can be read.
    public static List<Branch> within(Source source, Written scalar) {
        return YamlReader.read(scalar.spot().ground()).documents().stream()
                .filter(Weight::bearable)
                .map(tree -> new Branch(source, tree))
                .toList();
    }

    private static boolean sound(Tree tree, Source source, Notebook notebook) {
        if (Weight.bearable(tree)) {
            return true;
        }
        notebook.fault(source.place(tree.at()), Sentence.of(WORDS, "yaml.aliases", Weight.MOST));
        return false;
    }
}

package dev.qiangcai.promrules.format;

import dev.qiangcai.yaml.Ground;
import dev.qiangcai.yaml.Page;
import dev.qiangcai.yaml.Tree;
import dev.qiangcai.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/// Reads files that hold rules, in any of their forms. There are no complaints exactly where Prometheus takes the file.
///
/// Safe for use by many threads.
public final class RuleReader {
    private final Dialect dialect;

    public RuleReader(Dialect dialect) {
        this.dialect = dialect;
    }

    public RuleFile read(String name, String text) {
        var page = new Page(text);
        var documents = YamlReader.read(page);
        var kubernetes = documents.documents().stream().anyMatch(Manifests::object);
        var complaints = new Complaints();
        List<List<Group>> sets = new ArrayList<>();
        if (kubernetes) {
            var manifests =
                    new Manifests(ground -> plain(YamlReader.read(ground), complaints), this::groups, complaints);
            documents.documents().forEach(document -> sets.addAll(manifests.sets(document)));
            documents.fault().ifPresent(fault -> complaints.add(Flaw.YAML, fault.at(), fault.message()));
        } else {
            sets.add(plain(documents, complaints));
        }
        return new RuleFile(name, form(documents, kubernetes), sets, complaints.list());
    }

    private static Form form(YamlReader.Documents documents, boolean kubernetes) {
        if (kubernetes) {
            return Form.KUBERNETES;
        }
        return documents.documents().stream()
                        .findFirst()
                        .filter(root -> root.target() instanceof Tree.Mapping mapping
                                && mapping.at("groups").isPresent())
                        .isPresent()
                ? Form.RULES
                : Form.OTHER;
    }

    /// The first document counts, as in Prometheus: what is wrong behind it is not even seen.
    private List<Group> plain(YamlReader.Documents documents, Complaints complaints) {
        if (documents.documents().isEmpty()) {
            documents.fault().ifPresent(fault -> complaints.add(Flaw.YAML, fault.at(), fault.message()));
            return List.of();
        }
        var root = documents.documents().getFirst();
        return root.target().nothing() ? List.of() : groups(root, complaints, GroupReader.PROMETHEUS);
    }

    private List<Group> groups(Tree root, Complaints complaints, GroupReader.Known known) {
        try {
            var groups = new GroupReader(dialect.features(), complaints, known).groups(root);
            new Validation(dialect.names(), complaints).groups(groups);
            return groups;
        } catch (TooMuch e) {
            complaints.add(Flaw.YAML, e.at(), String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    /// Reads the groups below a root.
    interface Sets {
        List<Group> groups(Tree root, Complaints complaints, GroupReader.Known known);
    }

    /// Reads a rule file that stands within another file.
    interface Embedded {
        List<Group> groups(Ground ground);
    }
}

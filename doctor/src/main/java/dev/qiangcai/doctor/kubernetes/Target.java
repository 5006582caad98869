package dev.qiangcai.doctor.kubernetes;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.qiangcai.doctor.tree.Branch;

/// Which objects a kustomization lays a patch over: by kind, name and namespace, which are patterns for the whole, and
/// by labels and annotations.
record Target(Branch said) {
    private static final int LONGEST = 500;

    boolean meets(Workload workload) {
        return pattern("kind", workload.kind())
                && pattern("name", workload.name())
                && pattern("namespace", workload.namespace())
                && version(workload.object().value("apiVersion"))
                && selects("labelSelector", workload, "labels")
                && selects("annotationSelector", workload, "annotations");
    }

    /// Nothing stands for all.
    private boolean pattern(String key, String found) {
        var wanted = said.value(key);
        if (wanted.isEmpty() || wanted.equals(found)) {
            return true;
        }
        if (wanted.chars().noneMatch(letter -> "\\.[]()*+?{}|^$".indexOf(letter) >= 0)) {
            return false;
        }
        try {
            return wanted.length() < LONGEST && Pattern.matches("^(?:" + wanted + ")$", found);
        } catch (PatternSyntaxException none) {
            return false;
        }
    }

    private boolean version(String found) {
        var slash = found.indexOf('/');
        return equal(said.value("group"), found.substring(0, Math.max(0, slash)))
                && equal(said.value("version"), found.substring(slash + 1));
    }

    private static boolean equal(String wanted, String found) {
        return wanted.isEmpty() || wanted.equals(found);
    }

    private boolean selects(String key, Workload workload, String list) {
        var selector = said.value(key);
        return selector.isEmpty()
                || Selector.of(selector).stream()
                        .allMatch(part -> part.meets(name ->
                                workload.object().text("metadata", list, name).map(written -> written.value())));
    }
}

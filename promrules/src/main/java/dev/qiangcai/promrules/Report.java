package dev.qiangcai.promrules;

import dev.qiangcai.promrules.format.Form;
import java.util.List;
import java.util.Objects;

/// What there is to say of a file.
///
/// @param form what it is; a file of [Form#OTHER] holds no rules, and its problems only say so
/// @param problems in the order of their places
public record Report(String name, Form form, List<Problem> problems) {
    public Report {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(form, "form");
        problems = List.copyOf(problems);
    }

    /// Whether Prometheus takes the file: what `promtool check rules` says of it, and for objects of Kubernetes of each
    /// rule file in them.
    public boolean valid() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }
}

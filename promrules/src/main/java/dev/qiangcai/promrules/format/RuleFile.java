package dev.qiangcai.promrules.format;

import java.util.List;

/// What was read of a file.
///
/// @param name what the file is called
/// @param sets the groups of each rule file in it; more than one only where it holds objects of Kubernetes
/// @param complaints why Prometheus would refuse it; empty where it would not
public record RuleFile(String name, Form form, List<List<Group>> sets, List<Complaint> complaints) {
    public RuleFile {
        sets = sets.stream().map(List::copyOf).toList();
        complaints = List.copyOf(complaints);
    }

    public List<Group> groups() {
        return sets.stream().flatMap(List::stream).toList();
    }
}

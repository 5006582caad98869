package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Errand;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.tree.Branch;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a cluster runs in a container beside its process: probes that are commands, and hooks.
///
/// @param settings the container's, of which probes see those that are written out
record Errands(Workload workload, Branch container, Map<String, Setting> settings) {
    /// The image's own health check is not among them: a cluster takes no notice of it.
    List<Errand> all() {
        var checks = Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                .flatMap(probe -> container.at(probe).stream().flatMap(at -> errand(probe, Role.CHECK, at, settings)));
        var hooks = Stream.of("postStart", "preStop")
                .flatMap(hook ->
                        container.at("lifecycle", hook).stream().flatMap(at -> errand(hook, Role.HOOK, at, Map.of())));
        return Stream.concat(checks, hooks).toList();
    }

    private Stream<Errand> errand(String name, Role role, Branch at, Map<String, Setting> known) {
        var title = new Launch.Title(workload.title().text() + " " + name, at.place());
        return at.at("exec").flatMap(exec -> PodReader.words(exec, "command", known)).stream()
                .map(words -> Errand.by(title, role, words));
    }
}

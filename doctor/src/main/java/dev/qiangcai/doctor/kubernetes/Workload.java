package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.tree.Branch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// An object that starts pods.
///
/// @param pod what a Pod is, or the template of one, with its metadata
record Workload(Branch object, Branch pod) implements Subject {
    private static final Set<String> IN_TEMPLATE = Set.of(
            "Deployment",
            "StatefulSet",
            "DaemonSet",
            "ReplicaSet",
            "ReplicationController",
            "Job",
            "DeploymentConfig",
            "Rollout",
            "Service");
    private static final Map<String, List<String>> ELSEWHERE = Map.of(
            "Pod", List.of(),
            "PodTemplate", List.of("template"),
            "CronJob", List.of("spec", "jobTemplate", "spec", "template"));
    private static final Set<String> ENDING = Set.of("Job", "CronJob");

    static Optional<Workload> of(Branch object) {
        var kind = object.value("kind");
        var path = IN_TEMPLATE.contains(kind) ? List.of("spec", "template") : ELSEWHERE.get(kind);
        return Optional.ofNullable(path)
                .flatMap(keys -> object.at(keys.toArray(String[]::new)))
                .filter(pod -> pod.at("spec").isPresent())
                .map(pod -> new Workload(object, pod));
    }

    @Override
    public Place at() {
        return object.text("metadata", "name").map(Written::place).orElseGet(object::place);
    }

    @Override
    public int bulk() {
        return object.letters();
    }

    String kind() {
        return object.value("kind");
    }

    String name() {
        var name = object.value("metadata", "name");
        return name.isEmpty() ? object.value("metadata", "generateName") : name;
    }

    String namespace() {
        return object.value("metadata", "namespace");
    }

    Launch.Title title() {
        return new Launch.Title((kind() + " " + name()).strip(), at());
    }

    Role role() {
        var source = object.source();
        var told = Role.of(source.base(), source.folderName(), namespace());
        var role = told == Role.TEST || told == Role.DEBUG ? told : Role.of(name());
        return role == Role.BUILD ? Role.SERVICE : role;
    }

    /// The names of the ConfigMaps and Secrets that its containers or its volumes take.
    Stream<String> maps() {
        var containers = Stream.of("containers", "initContainers").flatMap(list -> pod.items("spec", list).stream());
        var variables = containers.flatMap(container -> Stream.concat(
                container.items("envFrom").stream()
                        .flatMap(
                                from -> Stream.of(from.value("configMapRef", "name"), from.value("secretRef", "name"))),
                container.items("env").stream()
                        .flatMap(from -> Stream.of(
                                from.value("valueFrom", "configMapKeyRef", "name"),
                                from.value("valueFrom", "secretKeyRef", "name")))));
        var volumes = pod.items("spec", "volumes").stream()
                .flatMap(volume -> Stream.of(volume.value("configMap", "name"), volume.value("secret", "secretName")));
        return Stream.concat(variables, volumes).filter(name -> !name.isEmpty());
    }

    /// Whether it comes to its end by itself.
    boolean ends() {
        var restart = pod.value("spec", "restartPolicy");
        return ENDING.contains(kind()) || restart.equals("Never") || restart.equals("OnFailure");
    }

    /// Whether it belongs to the cluster rather than to its users.
    boolean system() {
        return kind().equals("DaemonSet")
                || namespace().startsWith("kube-")
                || namespace().startsWith("openshift-")
                || pod.value("spec", "priorityClassName").startsWith("system-");
    }

    boolean windows() {
        return pod.value("spec", "os", "name").equals("windows")
                || pod.value("spec", "nodeSelector", "kubernetes.io/os").equals("windows");
    }
}

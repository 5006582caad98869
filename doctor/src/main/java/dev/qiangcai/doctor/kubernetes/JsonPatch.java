package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Container;
import dev.qiangcai.doctor.facts.Draft;
import dev.qiangcai.doctor.facts.Grant;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Right;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.tree.Branch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A patch of single operations (RFC 6902), as kustomize lays it over a workload: what it adds to a container's
/// environment, and what it grants.
final class JsonPatch {
    private static final String CONTAINER = "/spec/(?:.*/)?((?:c|initC|ephemeralC)ontainers/\\d+)/";
    private static final Pattern ENVIRONMENT = Pattern.compile(CONTAINER + "env(/(\\d+|-))?");
    private static final Map<Pattern, Right> RIGHTS = Map.of(
            Pattern.compile("/spec/.*hostNetwork"), Right.HOST_NETWORK,
            Pattern.compile("/spec/.*hostPID"), Right.HOST_PID,
            Pattern.compile("/spec/.*hostIPC"), Right.HOST_IPC,
            Pattern.compile(CONTAINER + "securityContext/privileged"), Right.PRIVILEGED,
            Pattern.compile(CONTAINER + "securityContext/readOnlyRootFilesystem"), Right.READ_ONLY_ROOT,
            Pattern.compile("/spec/.*securityContext/runAsUser"), Right.USER,
            Pattern.compile("/spec/.*securityContext/seccompProfile/type"), Right.SECCOMP);

    private JsonPatch() {}

    /// Whether a file may hold one.
    static boolean likely(String text) {
        return text.contains("op") && text.contains("path") && text.contains("/spec/");
    }

    /// Whether it is one.
    static boolean is(Branch document) {
        return document.items().stream().anyMatch(item -> item.value("path").startsWith("/"));
    }

    /// What a list of operations adds, each as a part of a container.
    ///
    /// @param limits those of the container that stands at such a place
    static Stream<Draft> of(Operations operations, Function<String, Grant> limits) {
        return operations
                .saying()
                .flatMap(item -> item.at("value").flatMap(value -> draft(item, value, limits)).stream());
    }

    private static Optional<Draft> draft(Branch operation, Branch value, Function<String, Grant> limits) {
        var path = operation.value("path");
        var environment = ENVIRONMENT.matcher(path);
        if (environment.matches()) {
            var entries = value.sequence() ? value.items() : List.of(value);
            var settings = entries.stream().flatMap(JsonPatch::setting).toList();
            return settings.isEmpty()
                    ? Optional.empty()
                    : Optional.of(draft(operation, settings, Map.of(), limits.apply(environment.group(1))));
        }
        return RIGHTS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(path).matches())
                .flatMap(entry -> value.text().map(text -> Map.of(entry.getValue(), text)).stream())
                .map(rights -> draft(operation, List.of(), rights, Grant.UNSAID))
                .findFirst();
    }

    private static Stream<Setting> setting(Branch entry) {
        return entry.text("value").stream()
                .map(value -> new Setting(entry.value("name"), value).via(new Step("patch env", entry.place())));
    }

    private static Draft draft(Branch operation, List<Setting> settings, Map<Right, Written> rights, Grant limits) {
        var source = operation.source();
        var title = new Launch.Title("patch " + source.base(), operation.place());
        var role = Role.of(source);
        var box = new Launch.Box(limits, limits, Optional.empty(), true);
        var home = new Container.Home(Container.Form.KUBERNETES, title, Set.of(Container.Trait.PATCH));
        return new Draft(
                new Container(new Launch(title, role, settings, List.of(), box), home, rights),
                Draft.Command.OF_THE_IMAGE,
                Optional.empty(),
                Optional.empty());
    }
}

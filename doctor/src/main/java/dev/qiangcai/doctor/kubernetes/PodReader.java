package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Amount;
import dev.qiangcai.doctor.facts.Container;
import dev.qiangcai.doctor.facts.Container.Trait;
import dev.qiangcai.doctor.facts.Draft;
import dev.qiangcai.doctor.facts.Grant;
import dev.qiangcai.doctor.facts.ImageUse;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Right;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Cut;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.tree.Branch;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes down the containers of one pod.
final class PodReader {
    private static final int MOST_CONTAINERS = 500;

    private final Workload workload;
    private final Cluster cluster;
    private final List<Variant> variants;
    private final Notebook notebook;
    private final boolean beside;
    private boolean patched;

    /// @param variants what kustomizations make of it
    PodReader(Workload workload, Cluster cluster, List<Variant> variants, Notebook notebook) {
        this.workload = workload;
        this.cluster = cluster;
        this.variants = variants;
        this.notebook = notebook;
        this.beside = beside(workload);
    }

    void read() {
        each("containers", workload.ends());
        each("initContainers", true);
        each("ephemeralContainers", true);
        if (workload.pod().at("spec", "containers").isEmpty()) {
            bare();
        }
    }

    /// Reads one that is laid together of several: what it lacks is told where it is lacking.
    void readPatched() {
        patched = true;
        read();
    }

    /// A patch that says something of the pod and nothing of its containers.
    private void bare() {
        var rights = Rights.of(workload.pod(), workload.pod());
        var box = Launch.Box.of(Optional.empty());
        var launch = new Launch(workload.title(), workload.role(), List.of(), List.of(), box);
        var traits = traits(workload.pod(), List.of(), workload.ends());
        var container =
                new Container(launch, new Container.Home(Container.Form.KUBERNETES, workload.title(), traits), rights);
        notebook.note(new Draft(container, Draft.Command.OF_THE_IMAGE, Optional.empty(), Optional.empty()));
    }

    private void each(String list, boolean ends) {
        var containers = workload.pod().items("spec", list);
        Cut.CONTAINERS.tell(notebook, workload.at(), containers.size(), MOST_CONTAINERS);
        for (var i = 0; i < Math.min(MOST_CONTAINERS, containers.size()); i++) {
            var container = containers.get(i);
            if (container.mapping()) {
                var grants = cluster.grants(workload, container, list + "/" + i);
                note(
                        container,
                        grants,
                        ends && !container.value("restartPolicy").equals("Always"));
            }
        }
    }

    /// @param grants the limits that patches give it
    private void note(Branch container, List<Grant> grants, boolean ends) {
        var settings = Environment.of(workload, container, cluster.maps());
        variants.forEach(variant -> variant.counterpart(container)
                .ifPresent(other -> taken(container, other).forEach(settings::remove)));
        Cut.VARIABLES.tell(notebook, container.place(), container.items("env").size(), Environment.MOST);
        var image = container.text("image").filter(PodReader::real);
        var said = new Launch.Box(limits(container), Grants.requests(container), image, true);
        var box = image.isPresent() ? said.mounting(mounts(container)) : said;
        var launch = new Launch(title(container), role(container), List.copyOf(settings.values()), List.of(), box);
        var home = new Container.Home(Container.Form.KUBERNETES, workload.title(), traits(container, grants, ends));
        var command = new Draft.Command(words(container, "command", settings), words(container, "args", settings));
        var errands = Optional.of(new Errands(workload, container, settings).all());
        boxes(box, grants)
                .map(held -> new Launch(launch.title(), launch.role(), launch.environment(), List.of(), held))
                .map(held -> new Container(held, home, rights(container)))
                .forEach(held -> notebook.note(new Draft(held, command, Optional.empty(), errands)));
        image.filter(name -> !patched && !cluster.tagged().contains(name.value()))
                .ifPresent(name -> notebook.note(new ImageUse(name, launch.role(), false)));
    }

    /// The variables that are set in the one and not in the other.
    private static Set<String> taken(Branch container, Branch other) {
        var names = names(container);
        names.removeAll(names(other));
        return names;
    }

    private static Set<String> names(Branch container) {
        return container.items("env").stream().map(entry -> entry.value("name")).collect(Collectors.toSet());
    }

    /// The box that it says itself, and one for each patch that changes its limits. What a patch requests is left open.
    private static Stream<Launch.Box> boxes(Launch.Box own, List<Grant> grants) {
        var changed = grants.stream()
                .map(grant -> grant.over(own.limits()))
                .filter(limits -> own.image().isPresent() && !limits.equals(own.limits()))
                .map(limits -> new Launch.Box(limits, limits, own.image(), true, own.mounts()));
        return Stream.concat(Stream.of(own), changed);
    }

    /// Its own limits, and what the only other description of it says that it does not.
    private Grant limits(Branch container) {
        var own = Grants.limits(container);
        var others = cluster.counterparts(workload, container).stream()
                .map(Grants::limits)
                .toList();
        return new Grant(
                own.processors().or(() -> only(others, Grant::processors)),
                own.memory().or(() -> only(others, Grant::memory)));
    }

    private static Optional<Amount> only(List<Grant> grants, Function<Grant, Optional<Amount>> which) {
        var said = grants.stream().flatMap(grant -> which.apply(grant).stream()).toList();
        return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
    }

    /// Where volumes lie, of the container and of what is laid over it.
    private List<String> mounts(Branch container) {
        return Stream.concat(Stream.of(container), cluster.counterparts(workload, container).stream())
                .flatMap(part -> part.items("volumeMounts").stream())
                .map(mount -> mount.value("mountPath"))
                .toList();
    }

    /// A name that stands for one to come is none.
    private static boolean real(Written image) {
        return image.value().chars().noneMatch(letter -> "{}$<> ".indexOf(letter) >= 0);
    }

    private Role role(Branch container) {
        var role = workload.role();
        var own = Role.of(container.value("name"));
        return role == Role.SERVICE && own == Role.DEBUG ? own : role;
    }

    private Launch.Title title(Branch container) {
        var name = container.value("name");
        var text = workload.title().text() + ", container " + (name.isEmpty() ? "?" : name);
        return new Launch.Title(text, container.text("name").map(Written::place).orElseGet(container::place));
    }

    private Set<Trait> traits(Branch container, List<Grant> grants, boolean ends) {
        var traits = EnumSet.noneOf(Trait.class);
        add(traits, Trait.PATCH, patched || container.text("image").isEmpty());
        add(traits, Trait.SYSTEM, workload.system());
        add(traits, Trait.WINDOWS, workload.windows());
        add(traits, Trait.ENDS, ends);
        add(traits, Trait.ANSWERS, !ends && answers(container));
        add(traits, Trait.CONFINED_BESIDE, beside);
        add(
                traits,
                Trait.MEMORY_GIVEN,
                given("memory", container)
                        || grants.stream().anyMatch(it -> it.memory().isPresent()));
        add(
                traits,
                Trait.PROCESSORS_GIVEN,
                given("cpu", container)
                        || grants.stream().anyMatch(it -> it.processors().isPresent()));
        return traits;
    }

    /// Whether any container of the pod is confined on its own account.
    private static boolean beside(Workload workload) {
        return workload.pod().items("spec", "containers").stream()
                .anyMatch(container -> container
                                .at("securityContext", "seccompProfile")
                                .isPresent()
                        || container.at("securityContext", "seLinuxOptions").isPresent());
    }

    /// Whether that is limited by the container, its pod, or its namespace.
    private boolean given(String resource, Branch container) {
        return container.text("resources", "limits", resource).isPresent()
                || workload.pod().text("spec", "resources", "limits", resource).isPresent()
                || cluster.gives(resource, workload)
                || variants.stream()
                        .flatMap(variant -> variant.counterpart(container).stream())
                        .anyMatch(other ->
                                other.text("resources", "limits", resource).isPresent());
    }

    private Map<Right, Written> rights(Branch container) {
        var rights = new EnumMap<Right, Written>(Right.class);
        rights.putAll(Rights.of(workload.pod(), container));
        if (container.text("image").isPresent()) {
            cluster.patches(workload, container)
                    .forEach(patch -> rights.putAll(Rights.of(patch.pod(), patch.container())));
        }
        variants.forEach(variant -> variant.counterpart(container)
                .map(other -> Rights.of(variant.workload().pod(), other))
                .ifPresent(after -> overrule(rights, after)));
        return rights;
    }

    /// What is granted here and not in the end is not granted, and what is denied in the end is.
    private static void overrule(Map<Right, Written> rights, Map<Right, Written> after) {
        Right.GRANTS.stream()
                .filter(right ->
                        after.get(right) == null || !after.get(right).value().equalsIgnoreCase("true"))
                .forEach(rights::remove);
        after.forEach((right, written) -> {
            if (!Right.GRANTS.contains(right)) {
                rights.putIfAbsent(right, written);
            }
        });
    }

    private static boolean answers(Branch container) {
        return container.items("ports").stream()
                        .anyMatch(port -> !port.value("name").contains("metrics"))
                || container.at("readinessProbe").isPresent();
    }

    private static void add(Set<Trait> traits, Trait trait, boolean has) {
        if (has) {
            traits.add(trait);
        }
    }

    static Optional<List<Written>> words(Branch container, String key, Map<String, Setting> settings) {
        return container
                .at(key)
                .filter(Branch::sequence)
                .map(words -> words.items().stream()
                        .flatMap(word -> word.text().stream())
                        .map(word -> Reference.expand(word, settings))
                        .toList());
    }
}

package dev.qiangcai.doctor.compose;

import dev.qiangcai.doctor.facts.Container;
import dev.qiangcai.doctor.facts.Container.Trait;
import dev.qiangcai.doctor.facts.Draft;
import dev.qiangcai.doctor.facts.Errand;
import dev.qiangcai.doctor.facts.ImageUse;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Cut;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.script.CommandLine;
import dev.qiangcai.doctor.script.EnvFile;
import dev.qiangcai.doctor.shell.Shell;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.doctor.tree.Branch;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes down one service.
final class ServiceReader {
    private static final List<String> DEPLOYED_MEMORY = List.of("deploy", "resources", "limits", "memory");
    private static final List<String> DEPLOYED_PROCESSORS = List.of("deploy", "resources", "limits", "cpus");

    private final Service service;
    private final Map<String, EnvFile> files;
    private final Notebook notebook;
    private final Source source;
    private final Interpolation interpolation;

    ServiceReader(Service service, Map<String, EnvFile> files, Notebook notebook) {
        this.service = service;
        this.files = files;
        this.notebook = notebook;
        this.source = service.own().source();
        this.interpolation = new Interpolation(Optional.ofNullable(files.get(source.folder() + ".env"))
                .map(EnvFile::settings)
                .orElse(List.of()));
    }

    void read() {
        var image = service.text("image");
        var built = service.at("build").isPresent();
        var grants = new Grants(service);
        var bare = new Launch.Box(grants.limits(), grants.requests(), image.map(interpolation::of), true);
        var box = image.isPresent() || built ? bare.mounting(mounts()) : bare;
        var title = new Launch.Title(
                "compose service " + service.name().value(), service.name().place());
        var said = new Environment(service, files, interpolation).settings();
        Cut.VARIABLES.tell(notebook, title.at(), said.size(), Environment.MOST);
        var environment = said.subList(0, Math.min(Environment.MOST, said.size()));
        var launch = new Launch(title, role(), environment, List.of(), box);
        var home = new Container.Home(Container.Form.COMPOSE, title, traits(built));
        var command = new Draft.Command(words("entrypoint"), words("command"));
        notebook.note(new Draft(new Container(launch, home, Rights.of(service)), command, build(), errands()));
        image.filter(name -> name.value().indexOf('$') < 0)
                .ifPresent(name -> notebook.note(new ImageUse(name, launch.role(), built)));
    }

    /// Where volumes lie in the container: `./dumps:/dumps:rw`, or a mapping that names its target.
    private List<String> mounts() {
        return service.chain().stream()
                .flatMap(branch -> branch.items("volumes").stream())
                .map(volume -> volume.text()
                        .map(text -> text.value().split(":", -1))
                        .map(parts -> parts[Math.min(1, parts.length - 1)])
                        .orElseGet(() -> volume.value("target")))
                .toList();
    }

    private Role role() {
        var told = Role.of(source);
        var role = told == Role.BUILD ? Role.SERVICE : told; // no file of Compose is there to compile
        if (role == Role.SERVICE && (sourcesMounted() || Role.of(service.name().value()) == Role.DEBUG)) {
            return Role.DEBUG;
        }
        return role == Role.SERVICE && Role.of(service.name().value()) == Role.TEST ? Role.TEST : role;
    }

    /// Whoever mounts the folder that the image is made of is writing the program.
    private boolean sourcesMounted() {
        return service.at("build").isPresent()
                && service.at("volumes").stream()
                        .flatMap(volumes -> volumes.items().stream())
                        .flatMap(volume -> volume.text().stream())
                        .anyMatch(volume -> volume.value().matches("\\./?(src|app)?:.*"));
    }

    private Set<Trait> traits(boolean built) {
        var traits = EnumSet.noneOf(Trait.class);
        add(traits, Trait.BUILT, built);
        add(
                traits,
                Trait.PATCH,
                service.incomplete() || (!built && service.at("image").isEmpty()));
        add(traits, Trait.ANSWERS, said(List.of(List.of("ports"), List.of("expose"))));
        add(traits, Trait.MEMORY_GIVEN, said(List.of(DEPLOYED_MEMORY, List.of("mem_limit"))));
        add(traits, Trait.PROCESSORS_GIVEN, said(List.of(DEPLOYED_PROCESSORS, List.of("cpus"), List.of("cpu_quota"))));
        return traits;
    }

    private static void add(Set<Trait> traits, Trait trait, boolean has) {
        if (has) {
            traits.add(trait);
        }
    }

    /// Whether anything stands at one of these places.
    private boolean said(List<List<String>> paths) {
        return paths.stream()
                .anyMatch(path -> service.at(path.toArray(String[]::new)).isPresent());
    }

    /// A list of words, or a text that is cut as a shell would.
    private Optional<List<Written>> words(String key) {
        return service.at(key)
                .filter(branch -> branch.sequence() || branch.text().isPresent())
                .map(branch -> branch.sequence()
                        ? texts(branch)
                        : Shell.words(interpolation.of(branch.text().orElseThrow())));
    }

    /// The health check that takes the place of the image's, where there is one.
    private Optional<List<Errand>> errands() {
        if (service.value("healthcheck", "disable").equals("true")) {
            return Optional.of(List.of());
        }
        return service.at("healthcheck", "test").map(test -> {
            var words = test.sequence()
                    ? CommandLine.check(texts(test))
                    : test.text().map(interpolation::of).map(CommandLine::shell);
            var title = new Launch.Title("compose service " + service.name().value() + " healthcheck", test.place());
            return words.map(said -> Errand.by(title, Role.CHECK, said)).stream()
                    .toList();
        });
    }

    private List<Written> texts(Branch sequence) {
        return sequence.items().stream()
                .flatMap(item -> item.text().stream())
                .map(interpolation::of)
                .toList();
    }

    private Optional<Draft.Build> build() {
        return service.at("build").map(build -> {
            var context = build.text().map(Written::value).orElseGet(() -> build.value("context"));
            var file = build.text("dockerfile").map(Written::value).orElse("Dockerfile");
            return new Draft.Build(
                    source.beside(context + "/" + file), build.text("target").map(Written::value));
        });
    }

    static List<Branch> listed(Optional<Branch> branch) {
        return branch.map(there -> there.sequence() ? there.items() : List.of(there))
                .orElse(List.of());
    }
}

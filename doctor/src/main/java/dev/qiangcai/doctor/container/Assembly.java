package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.docker.Dockerfile;
import dev.qiangcai.doctor.docker.Stage;
import dev.qiangcai.doctor.facts.Container;
import dev.qiangcai.doctor.facts.Container.Trait;
import dev.qiangcai.doctor.facts.Draft;
import dev.qiangcai.doctor.facts.Errand;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Right;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.script.CommandLine;
import dev.qiangcai.doctor.script.Purpose;
import dev.qiangcai.doctor.script.Script;
import dev.qiangcai.doctor.script.Started;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts containers together with the images that are made for them here, and takes both down: all containers, then the
/// images. Safe for use by many threads.
final class Assembly {
    private final Shelf shelf;
    private final Set<Dockerfile> started = ConcurrentHashMap.newKeySet();
    private final Set<Script> followed = ConcurrentHashMap.newKeySet();

    Assembly(Shelf shelf) {
        this.shelf = shelf;
    }

    void container(Draft draft, Notebook notebook) {
        shelf.of(draft).ifPresentOrElse(file -> built(draft, file, notebook), () -> bare(draft, notebook));
    }

    /// The image is made elsewhere: what it starts is known only as far as the manifest says.
    private static void bare(Draft draft, Notebook notebook) {
        var launch = draft.container().launch();
        var words = Stream.of(draft.command().entrypoint(), draft.command().arguments())
                .flatMap(part -> part.stream().flatMap(List::stream))
                .toList();
        note(draft.container(), CommandLine.started(launch.environment(), words), notebook);
        var errands = draft.errands().orElse(List.of());
        errands.forEach(errand -> CommandLine.started(launch.environment(), errand.words())
                .forEach(program -> notebook.note(launch(launch, errand, program))));
    }

    private void built(Draft draft, Dockerfile file, Notebook notebook) {
        var launch = draft.container().launch();
        var stage = file.stage(draft.build().flatMap(Draft.Build::stage));
        var step = new Step(
                draft.container().home().workload().text(),
                launch.box().image().map(Written::place).orElse(launch.at()));
        var environment = new ArrayList<Setting>();
        stage.environment().forEach(setting -> environment.add(setting.via(step)));
        environment.addAll(launch.environment());
        var follower = new Follower(shelf, file, stage);
        var programs = follower.started(environment, words(stage, draft.command()));
        followed.addAll(follower.followed());
        if (draft.command().entrypoint().isEmpty()
                && draft.command().arguments().isEmpty()
                && launch.role() == Role.SERVICE) {
            started.add(file);
        }
        var said = launch.box();
        var box = new Launch.Box(said.limits(), said.requests(), Optional.of(stage.base()), true, said.mounts());
        var whole = new Launch(launch.title(), launch.role(), environment, List.of(), box);
        var rights = new EnumMap<Right, Written>(Right.class);
        stage.user().ifPresent(user -> rights.put(Right.USER, user));
        rights.putAll(draft.container().rights());
        var home = with(draft.container().home(), traits(follower, stage));
        note(new Container(whole, home, rights), programs, notebook);
        var check = stage.start().check().stream().map(errand -> through(errand, step));
        run(whole, draft.errands().orElseGet(check::toList), new Follower(shelf, file, stage), notebook);
    }

    private static Errand through(Errand errand, Step step) {
        return new Errand(
                errand.title(),
                errand.role(),
                errand.words().stream().map(word -> word.via(step)).toList());
    }

    /// Takes down what is run beside a container's process.
    private void run(Launch launch, List<Errand> errands, Follower follower, Notebook notebook) {
        errands.forEach(errand -> follower.started(launch.environment(), errand.words())
                .forEach(program -> notebook.note(launch(launch, errand, program))));
        followed.addAll(follower.followed());
    }

    private static Launch launch(Launch launch, Errand errand, Started program) {
        var role = launch.role() == Role.SERVICE ? errand.role() : launch.role();
        return new Launch(errand.title(), role, program.environment(), program.command(), launch.box());
    }

    private static Set<Trait> traits(Follower follower, Stage stage) {
        var traits = EnumSet.noneOf(Trait.class);
        if (follower.dropsRoot()) {
            traits.add(Trait.DROPS_ROOT);
        }
        var bare = stage.base().value().equals("scratch");
        if (bare && stage.start().equals(Stage.Start.UNSAID)) {
            traits.add(Trait.PATCH);
        }
        return traits;
    }

    private static Container.Home with(Container.Home home, Set<Trait> more) {
        return new Container.Home(
                home.form(),
                home.workload(),
                Stream.concat(home.traits().stream(), more.stream()).collect(Collectors.toSet()));
    }

    /// An entrypoint in the manifest drops the image's command, too.
    private static List<Written> words(Stage stage, Draft.Command said) {
        var entrypoint = said.entrypoint().or(() -> stage.start().entrypoint()).orElse(List.of());
        var arguments = said.arguments()
                .or(() -> said.entrypoint().isPresent()
                        ? Optional.of(List.of())
                        : stage.start().command())
                .orElse(List.of());
        return Stream.concat(entrypoint.stream(), arguments.stream()).toList();
    }

    /// The image that a Dockerfile makes, as a container of its own.
    void image(Dockerfile file, Notebook notebook) {
        var stage = file.stages().getLast();
        var title = new Launch.Title(file.title(), stage.name().from().place());
        var role = file.role();
        var box = Launch.Box.of(Optional.of(stage.base()));
        var launch = new Launch(title, role == Role.BUILD ? Role.SERVICE : role, stage.environment(), List.of(), box);
        Map<Right, Written> rights =
                stage.user().map(user -> Map.of(Right.USER, user)).orElse(Map.of());
        var follower = new Follower(shelf, file, stage);
        var programs = follower.started(stage.environment(), words(stage, Draft.Command.OF_THE_IMAGE));
        followed.addAll(follower.followed());
        var form = file.made() ? Container.Form.IMAGE : Container.Form.DOCKERFILE;
        var home = new Container.Home(form, title, traits(follower, stage));
        var container = new Container(launch, home, rights);
        if (started.contains(file)) {
            notebook.note(whole(container, programs));
        } else {
            note(container, programs, notebook);
        }
        run(launch, stage.start().check().stream().toList(), new Follower(shelf, file, stage), notebook);
    }

    /// Takes down the container, and each program in it.
    private static void note(Container container, List<Started> programs, Notebook notebook) {
        notebook.note(whole(container, programs));
        var launches = programs.stream()
                .map(program -> launch(container.launch(), program))
                .toList();
        (launches.isEmpty() ? List.of(container.launch()) : launches).forEach(notebook::note);
    }

    /// The container with its last program, which is the one that stays.
    private static Container whole(Container container, List<Started> programs) {
        return programs.isEmpty()
                ? container
                : new Container(launch(container.launch(), programs.getLast()), container.home(), container.rights());
    }

    private static Launch launch(Launch launch, Started program) {
        var purpose = Purpose.of(program);
        var role = launch.role() == Role.SERVICE ? purpose : launch.role();
        return new Launch(launch.title(), role, program.environment(), program.command(), launch.box());
    }

    Set<Script> followed() {
        return Set.copyOf(followed);
    }
}

package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.docker.Copy;
import dev.qiangcai.doctor.docker.Dockerfile;
import dev.qiangcai.doctor.docker.Stage;
import dev.qiangcai.doctor.facts.Draft;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.script.Script;
import java.util.List;
import java.util.Optional;

/// The Dockerfiles and scripts among the files, to be found by what others call them.
record Shelf(List<Dockerfile> dockerfiles, List<Script> scripts) {
    Shelf {
        dockerfiles = List.copyOf(dockerfiles);
        scripts = List.copyOf(scripts);
    }

    /// The Dockerfile of a container's image, where there is no doubt.
    Optional<Dockerfile> of(Draft draft) {
        return draft.build().isPresent()
                ? draft.build()
                        .flatMap(build -> only(dockerfiles.stream()
                                .filter(file -> file.source().name().equals(build.dockerfile()))
                                .toList()))
                : draft.container().launch().box().image().flatMap(this::called);
    }

    /// `registry/team/shop:1` is made in a folder `shop`, or from `shop.Dockerfile` or `Dockerfile.shop`.
    private Optional<Dockerfile> called(Written image) {
        var name = ImageName.of(image.value()).last();
        return only(dockerfiles.stream()
                .filter(file -> Role.of(file.source().base()) == Role.SERVICE)
                .filter(file -> file.source().folder().endsWith("/" + name + "/")
                        || file.source().folder().equals(name + "/")
                        || file.source().base().equalsIgnoreCase(name + ".Dockerfile")
                        || file.source().base().equalsIgnoreCase("Dockerfile." + name))
                .toList());
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The script in the repository that a command in an image means.
    Optional<Script> script(String command, Dockerfile dockerfile, Stage stage) {
        var base = command.substring(command.lastIndexOf('/') + 1);
        var named = scripts.stream()
                .filter(script -> !base.isEmpty() && matches(script, base, dockerfile, stage))
                .toList();
        return only(named)
                .or(() -> named.stream()
                        .filter(script -> script.source()
                                .folder()
                                .equals(dockerfile.source().folder()))
                        .findFirst());
    }

    private static boolean matches(Script script, String base, Dockerfile dockerfile, Stage stage) {
        var near = script.source().name().startsWith(dockerfile.source().folder());
        return stage.copies().stream().anyMatch(copy -> copied(script, base, copy, near));
    }

    private static boolean copied(Script script, String base, Copy copy, boolean near) {
        return copy.sources().stream()
                .map(source -> source.replaceFirst("^\\./", "").replaceFirst("/$", ""))
                .anyMatch(path -> renamed(script, base, copy, path)
                        || (script.source().base().equals(base) && within(script, path, near)));
    }

    /// The image knows the script by another name.
    private static boolean renamed(Script script, String base, Copy copy, String path) {
        return copy.target().endsWith("/" + base) && ends(script, path);
    }

    /// The script is what is copied, or lies in a folder that is.
    private static boolean within(Script script, String path, boolean near) {
        var whole = path.isEmpty() || path.equals(".") || path.contains("*");
        return ends(script, path) || (near && (whole || script.source().name().contains(path + "/")));
    }

    private static boolean ends(Script script, String path) {
        return !path.isEmpty() && ("/" + script.source().name()).endsWith("/" + path);
    }
}

package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.docker.Copy;
import dev.qiangcai.doctor.docker.Dockerfile;
import dev.qiangcai.doctor.docker.Stage;
import dev.qiangcai.doctor.facts.Draft;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.script.Script;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The Dockerfiles and scripts among the files, to be found by what others call them.
final class Shelf {
    private final Map<String, Dockerfile> byFile = new HashMap<>();
    private final Map<String, List<Dockerfile>> byImage = new HashMap<>();
    private final Map<String, List<Script>> byName = new HashMap<>();
    private final Map<String, Script> scripts = new HashMap<>();

    Shelf(List<Dockerfile> dockerfiles, List<Script> scripts) {
        for (var file : dockerfiles) {
            byFile.put(file.source().name(), file);
            images(file)
                    .forEach(name -> byImage.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(file));
        }
        for (var script : scripts) {
            this.scripts.put(script.name(), script);
            byName.computeIfAbsent(script.base(), _ -> new ArrayList<>()).add(script);
        }
    }

    /// What an image is called that is there, or is made from that file.
    private static Stream<String> images(Dockerfile file) {
        return file.made()
                ? Stream.of(ImageName.of(file.stages().getLast().name().from().value())
                                .last())
                        .filter(name -> !name.isEmpty())
                : images(file.source());
    }

    /// What an image is called that is made in a folder `shop`, or from `shop.Dockerfile` or `Dockerfile.shop`.
    private static Stream<String> images(Source file) {
        if (Role.of(file.base()) != Role.SERVICE) {
            return Stream.empty();
        }
        var base = file.base().toLowerCase(Locale.ROOT);
        var special =
                base.replaceFirst("^(docker|container)file[.-]?", "").replaceFirst("\\.(docker|container)file$", "");
        return special.isEmpty() ? Stream.of(file.folderName()) : Stream.of(special);
    }

    /// The Dockerfile of a container's image, where there is no doubt.
    Optional<Dockerfile> of(Draft draft) {
        return draft.build().isPresent()
                ? draft.build().map(build -> byFile.get(build.dockerfile()))
                : draft.container().launch().box().image().flatMap(this::called);
    }

    private Optional<Dockerfile> called(Written image) {
        var named = byImage.getOrDefault(ImageName.of(image.value()).last(), List.of());
        return only(named.stream().filter(Dockerfile::made).toList()).or(() -> only(named));
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The script in the repository that a command in an image means.
    Optional<Script> script(String command, Dockerfile dockerfile, Stage stage) {
        return stage.copies().stream()
                .flatMap(copy -> exact(copy, command).stream())
                .flatMap(path ->
                        Optional.ofNullable(scripts.get(dockerfile.source().folder() + path)).stream())
                .findFirst()
                .or(() -> likely(command, dockerfile, stage));
    }

    /// What a command means of one copy, where the copy says where each file goes.
    private static Optional<String> exact(Copy copy, String command) {
        if (copy.target().equals(command) && copy.sources().size() == 1) {
            return Optional.of(copy.sources().getFirst().replaceFirst("^\\./", ""));
        }
        return copy.target().equals("/") && copy.sources().equals(List.of(".")) && command.startsWith("/")
                ? Optional.of(command.substring(1))
                : Optional.empty();
    }

    private Optional<Script> likely(String command, Dockerfile dockerfile, Stage stage) {
        var base = Source.base(command);
        var made = stage.copies().stream()
                .flatMap(copy -> copy.written(base).stream())
                .findFirst();
        if (made.isPresent()) {
            return made.map(text -> Script.made(base, text));
        }
        var folder = dockerfile.source().folder();
        var found = stage.copies().stream()
                .flatMap(copy -> copied(copy, base, folder))
                .distinct()
                .toList();
        return only(found)
                .or(() -> found.stream()
                        .filter(script -> script.folder().equals(folder))
                        .findFirst());
    }

    private Stream<Script> copied(Copy copy, String base, String folder) {
        return copy.sources().stream()
                .map(source -> source.replaceFirst("^\\./", "").replaceFirst("/$", ""))
                .flatMap(path -> Stream.concat(renamed(copy, base, path), within(base, path, folder)));
    }

    /// The image knows the script by another name.
    private Stream<Script> renamed(Copy copy, String base, String path) {
        return copy.target().endsWith("/" + base)
                ? byName.getOrDefault(Source.base(path), List.of()).stream().filter(script -> ends(script, path))
                : Stream.empty();
    }

    /// The script is what is copied, or lies in a folder that is.
    private Stream<Script> within(String base, String path, String folder) {
        var whole = path.isEmpty() || path.equals(".") || path.contains("*");
        return byName.getOrDefault(base, List.of()).stream()
                .filter(script -> ends(script, path)
                        || (script.name().startsWith(folder)
                                && (whole || script.name().contains(path + "/"))));
    }

    private static boolean ends(Script script, String path) {
        return !path.isEmpty() && ("/" + script.name()).endsWith("/" + path);
    }
}

package dev.qiangcai.doctor.image;

import dev.qiangcai.binary.image.Configuration.Launch;
import dev.qiangcai.binary.image.ImageFile;
import dev.qiangcai.binary.image.ImageFile.Plain;
import dev.qiangcai.binary.image.Tree;
import dev.qiangcai.doctor.docker.Copy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the words of an image's command name among its files: by a path, or by `PATH`, through links.
final class Names {
    /// The files come first; what is said to them may name files too.
    private static final int MOST_WORDS = 50;

    private static final String PATH = "PATH=";
    private static final String USUAL_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private final Launch launch;
    private final Tree tree;

    Names(Launch launch, Tree tree) {
        this.launch = launch;
        this.tree = tree;
    }

    /// The files by the words that name them.
    Map<String, ImageFile> named() {
        var named = new LinkedHashMap<String, ImageFile>();
        Stream.concat(launch.entrypoint().stream(), launch.command().stream())
                .limit(MOST_WORDS)
                .filter(word -> !word.isBlank() && word.length() < 4096)
                .forEach(word -> file(word).ifPresent(file -> named.put(word, file)));
        return named;
    }

    /// All files lie where they lie; those that the command names are known by its words, too.
    static List<Copy> copies(Map<String, ImageFile> named) {
        var aliases = named.entrySet().stream()
                .map(alias -> new Copy(List.of(alias.getValue().path()), alias.getKey(), List.of()));
        return Stream.concat(aliases, Stream.of(new Copy(List.of("."), "/", List.of())))
                .toList();
    }

    private Optional<ImageFile> file(String word) {
        var places = word.startsWith("/")
                ? Stream.of("")
                : word.contains("/") ? Stream.of(launch.folder()) : Stream.of(path().split(":", -1));
        return places.map(place -> place + "/" + word)
                .flatMap(path -> tree.find(path).stream())
                .filter(file -> file.form() instanceof Plain)
                .findFirst();
    }

    private String path() {
        return launch.environment().stream()
                .filter(variable -> variable.startsWith(PATH))
                .map(variable -> variable.substring(PATH.length()))
                .reduce((earlier, later) -> later)
                .orElse(USUAL_PATH);
    }
}

package dev.qiangcai.lab.golang;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a `go` may lie.
///
/// @param path the folders that the owner's `PATH` names, first of all
/// @param roots folders in which installations lie side by side, such as `/usr/lib/go-1.23`
record GoPlaces(List<Path> path, List<Path> roots) {
    /// This machine's: `PATH`, then `/usr/local/go` and `/usr/lib/go*`.
    static GoPlaces ofThisMachine() {
        var path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
        return new GoPlaces(path, List.of(Path.of("/usr/local"), Path.of("/usr/lib")));
    }

    /// The first one on the path, else the installation with the last name.
    Optional<Path> first() {
        return Stream.concat(path.stream(), roots.stream().flatMap(GoPlaces::installed))
                .map(folder -> folder.resolve("go"))
                .filter(go -> Files.isRegularFile(go) && Files.isExecutable(go))
                .findFirst();
    }

    private static Stream<Path> installed(Path root) {
        try (var inside = Files.newDirectoryStream(root, "go*")) {
            return Stream.iterate(inside.iterator(), list -> list.hasNext(), list -> list)
                    .map(list -> list.next().resolve("bin"))
                    .sorted(Comparator.reverseOrder())
                    .toList()
                    .stream();
        } catch (IOException missing) {
            return Stream.empty();
        }
    }
}

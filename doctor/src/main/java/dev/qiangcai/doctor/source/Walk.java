package dev.qiangcai.doctor.source;

import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// Finds the files below some paths. It follows no links, and passes over what is not the owner's own: folders of
/// version control, of libraries, and of what a build made.
public final class Walk {
    private static final String WORDS = "dev.qiangcai.doctor.words";
    private static final int MOST_FILES = 1_000_000;
    private static final Set<String> FOREIGN =
            Set.of(".git", ".hg", ".svn", "node_modules", ".gradle", ".idea", ".venv", "__pycache__", ".terraform");

    /// A folder of that name is passed over where one of those files lies beside it.
    private static final List<Made> MADE = List.of(
            new Made("target", Set.of("pom.xml", "Cargo.toml", "build.sbt")),
            new Made("build", Set.of("build.gradle", "build.gradle.kts")),
            new Made("vendor", Set.of("go.mod", "composer.json", "Gemfile")));

    private final Path here;
    private final List<PathMatcher> excluded;
    private final BiConsumer<Place, Sentence> faults;
    private final List<DiskFile> found = new ArrayList<>();

    private record Made(String folder, Set<String> beside) {}

    /// @param faults hears of what cannot be read
    public Walk(WalkSettings settings, BiConsumer<Place, Sentence> faults) {
        this.here = settings.here().toAbsolutePath().normalize();
        this.excluded = settings.excluded().stream()
                .map(glob -> here.getFileSystem().getPathMatcher("glob:" + glob))
                .toList();
        this.faults = faults;
    }

    /// All files below these paths; a path that is a file is one itself, whatever its name.
    public List<DiskFile> files(List<Path> paths) {
        for (var path : paths) {
            walk(path);
        }
        return found;
    }

    /// The name that an owner knows a file by: from here where it lies below, else the whole path; here itself is `.`.
    public String name(Path path) {
        var whole = path.toAbsolutePath().normalize();
        if (whole.equals(here)) {
            return ".";
        }
        return (whole.startsWith(here) ? here.relativize(whole) : whole)
                .toString()
                .replace('\\', '/');
    }

    private void walk(Path top) {
        try {
            // A link that the owner names is meant; those on the way are not followed.
            var meant = Files.isSymbolicLink(top) ? top.toRealPath() : top;
            Files.walkFileTree(meant, new Visitor(meant));
        } catch (IOException e) {
            fault(top, e);
        }
    }

    private void fault(Path path, IOException why) {
        faults.accept(Place.of(name(path)), DiskFile.unreadable(why));
    }

    private boolean passed(Path path) {
        if (excluded.isEmpty() || path.toAbsolutePath().normalize().equals(here)) {
            return false;
        }
        var name = Path.of(name(path));
        return excluded.stream().anyMatch(glob -> glob.matches(name));
    }

    private static boolean foreign(Path folder) {
        var name = String.valueOf(folder.getFileName());
        return FOREIGN.contains(name)
                || MADE.stream()
                        .filter(made -> made.folder().equals(name))
                        .flatMap(made -> made.beside().stream())
                        .anyMatch(file -> Files.exists(folder.resolveSibling(file)));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path top;

        private Visitor(Path top) {
            this.top = top;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var asked = folder.equals(top);
            return !asked && (foreign(folder) || passed(folder))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !passed(file)) {
                found.add(new DiskFile(name(file), file, named(file)));
            }
            if (found.size() < MOST_FILES) {
                return FileVisitResult.CONTINUE;
            }
            faults.accept(Place.of(name(top)), Sentence.of(WORDS, "too-many-files", MOST_FILES));
            return FileVisitResult.TERMINATE;
        }

        /// Whoever names one file of this folder may be a tool that names each that was changed.
        private boolean named(Path file) {
            return file.equals(top)
                    ? !file.toAbsolutePath().normalize().startsWith(here)
                    : top.equals(file.getParent());
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            fault(file, why);
            return FileVisitResult.CONTINUE;
        }
    }
}

package dev.qiangcai.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Debian's packages, for what a bundle brings that is not ours: fetched as this system's sources and signatures have
/// it, unpacked, and not installed.
///
/// @param folder where they are kept; one that lies there already is used
/// @param used those that were unpacked
record Packages(Path folder, Set<Path> used) {
    Packages(Path folder) {
        this(folder, new TreeSet<>());
    }

    /// Unpacks that package into a folder of its own.
    Path unpacked(String name) throws IOException {
        Files.createDirectories(folder);
        var file = there(name);
        if (file.isEmpty()) {
            fetch(name);
            file = there(name);
        }
        var archive = file.orElseThrow(() -> new DistException("packages.none", name, folder));
        used.add(archive);
        var unpacked = folder.resolve(name);
        Disk.remove(unpacked);
        new Tool(List.of("dpkg-deb", "-x", archive.toString(), unpacked.toString()), Map.of()).run();
        return unpacked;
    }

    private void fetch(String name) {
        new Tool(
                        List.of("sh", "-c", "cd \"$1\" && exec apt-get download \"$2\"", "sh", folder.toString(), name),
                        Map.of("LC_ALL", "C"))
                .run();
    }

    private Optional<Path> there(String name) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name + "_"))
                    .filter(file -> file.toString().endsWith(".deb"))
                    .max(Path::compareTo);
        }
    }
}

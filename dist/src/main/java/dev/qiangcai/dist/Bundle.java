package dev.qiangcai.dist;

import dev.qiangcai.binary.elf.Elf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// An image that brings its own C library, and a shell: it starts on any Linux with the right processor, whatever else
/// is there, or nothing.
///
/// The loader lies in `bin`, since Java looks for its own files beside the program that the kernel started, and that is
/// the loader.
///
/// @param image the image that it is made of
/// @param packages where Debian's packages come from
record Bundle(Path image, Packages packages) {
    private static final String LOADER = "ld-linux-x86-64.so.2";

    /// What glibc itself loads, and nothing names: names of machines, and threads that end.
    private static final List<String> SILENT = List.of("libnss_dns.so.2", "libnss_files.so.2", "libresolv.so.2");

    /// Makes it in that folder, which is not there yet.
    void make(Path folder) throws IOException {
        copy(image, folder);
        var libc = packages.unpacked("libc6");
        var libraries = Files.createDirectory(folder.resolve("libc"));
        for (var name : closure(folder, libc)) {
            Files.copy(find(libc, name), libraries.resolve(name));
        }
        Files.copy(find(libc, LOADER), folder.resolve("bin/ld.so"));
        Files.writeString(libraries.resolve("hosts"), "127.0.0.1 localhost\n::1 localhost\n");
        licence(libc, "libc6", folder);
        copy(packages.unpacked("libc-bin").resolve("usr/lib/locale/C.utf8"), locale(libraries));
        var busybox = packages.unpacked("busybox-static");
        Files.copy(find(busybox, "busybox"), folder.resolve("bin/busybox"));
        licence(busybox, "busybox-static", folder);
    }

    /// Without this one glibc knows no UTF-8.
    private static Path locale(Path libraries) throws IOException {
        return Files.createDirectory(libraries.resolve("locale")).resolve("C.utf8");
    }

    /// The libraries that programs in the folder name, and those that these name, as far as they are not there.
    private static Set<String> closure(Path folder, Path libc) throws IOException {
        var own = new HashSet<String>();
        var asked = new ArrayDeque<String>(SILENT);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                var elf = Elf.read(file);
                if (elf.isPresent()) {
                    own.add(file.getFileName().toString());
                    asked.addAll(elf.get().libraries());
                }
            }
        }
        var needed = new TreeSet<String>();
        while (!asked.isEmpty()) {
            var name = asked.remove();
            if (!own.contains(name) && needed.add(name)) {
                asked.addAll(Elf.read(find(libc, name)).map(Elf::libraries).orElse(List.of()));
            }
        }
        return needed;
    }

    /// The program or library of that name; other files bear such names, too.
    private static Path find(Path unpacked, String name) throws IOException {
        try (var files = Files.walk(unpacked)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (name.equals(String.valueOf(file.getFileName()))
                        && Elf.read(file).isPresent()) {
                    return file;
                }
            }
        }
        throw new DistException("bundle.missing", name, unpacked.getFileName() + "");
    }

    private static void licence(Path unpacked, String name, Path folder) throws IOException {
        var legal = Files.createDirectories(folder.resolve("legal").resolve(name));
        Files.copy(unpacked.resolve("usr/share/doc").resolve(name).resolve("copyright"), legal.resolve("copyright"));
    }

    static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}

package dev.qiangcai.doctor.image;

import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.image.ImageFile;
import dev.qiangcai.binary.image.ImageFile.Link;
import dev.qiangcai.binary.image.ImageFile.Plain;
import dev.qiangcai.binary.image.Tree;
import dev.qiangcai.doctor.container.Libc;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds out which C library an image has: by the loaders in it, and by what glibc says of itself, as it does when it
/// is started as a program.
final class CLibrary {
    private static final Pattern GLIBC_LOADER =
            Pattern.compile("(.*/)?(ld-linux[^/]*|ld64|ld|ld-[0-9.]+)\\.so(\\.[0-9]+)?");
    private static final Pattern MUSL_LOADER = Pattern.compile("(.*/)?ld-musl-[^/]*\\.so\\.1");
    private static final Pattern GLIBC = Pattern.compile("(.*/)?libc\\.so\\.6");
    private static final Pattern VERSION =
            Pattern.compile("GNU C Library [^\\n\\x00]{0,100} version ([0-9]{1,3})\\.([0-9]{1,3})");
    private static final int LARGEST = 16 << 20;

    private final Tree tree;
    private final Set<String> libraries;
    private final Set<Libc> told = new HashSet<>();

    CLibrary(Tree tree) {
        this.tree = tree;
        this.libraries = tree.files().stream()
                .map(ImageFile::path)
                .filter(path -> GLIBC.matcher(path).matches())
                .flatMap(path -> tree.find(path).stream())
                .filter(file -> file.form() instanceof Plain(var size) && size <= LARGEST)
                .map(ImageFile::path)
                .collect(Collectors.toSet());
    }

    boolean wants(ImageFile file) {
        return libraries.contains(file.path());
    }

    void see(Bytes library) throws IOException {
        var text = new String(library.at(0, library.size()).array(), StandardCharsets.ISO_8859_1);
        var version = VERSION.matcher(text);
        if (version.find()) {
            told.add(new Libc(Libc.GLIBC, Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2))));
        }
    }

    /// Empty where there are two of them, or one that does not say which it is.
    Optional<Libc> libc() {
        var musl = has(MUSL_LOADER);
        var glibc = has(GLIBC_LOADER) || !libraries.isEmpty();
        if (musl && !glibc) {
            return Optional.of(new Libc(Libc.MUSL, 0, 0));
        }
        if (!musl && !glibc) {
            return tree.files().isEmpty() ? Optional.empty() : Optional.of(new Libc(Libc.NONE, 0, 0));
        }
        return musl || told.size() != 1
                ? Optional.empty()
                : Optional.of(told.iterator().next());
    }

    private boolean has(Pattern loader) {
        return tree.files().stream()
                .filter(file -> file.form() instanceof Plain || file.form() instanceof Link)
                .anyMatch(file -> loader.matcher(file.path()).matches());
    }
}

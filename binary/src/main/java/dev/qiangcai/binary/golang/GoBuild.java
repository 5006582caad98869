package dev.qiangcai.binary.golang;

import static java.util.Objects.requireNonNull;

import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.elf.ElfFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How a Go program was built, as it says itself.
///
/// ```java
/// GoBuild.read(file).flatMap(build -> build.setting("-gcflags"))   // all=-N -l: built for a debugger
/// ```
///
/// A program built before Go 1.18 says no settings. With `-trimpath`, Go leaves out `-ldflags`, which may name folders:
/// whether it is stripped is then told by the file alone.
///
/// @param version the release of Go, such as `go1.22.3`
/// @param path the package with `main`; empty where no module was built
/// @param main the module that it is in
/// @param dependencies the other modules, in the program's order
/// @param settings in the program's order
public record GoBuild(
        String version, String path, Optional<GoModule> main, List<GoModule> dependencies, List<GoSetting> settings) {
    public GoBuild {
        requireNonNull(version, "version");
        requireNonNull(path, "path");
        requireNonNull(main, "main");
        dependencies = List.copyOf(dependencies);
        settings = List.copyOf(settings);
    }

    /// Empty for a file that is no Go program, or one that says nothing.
    ///
    /// @throws dev.qiangcai.binary.bytes.Malformed when it says something that cannot be read
    public static Optional<GoBuild> read(Path file) throws IOException {
        try (var bytes = Bytes.open(file)) {
            var elf = ElfFile.of(bytes);
            return elf.isEmpty() ? Optional.empty() : of(elf.get());
        }
    }

    /// As [#read], of a file that is open.
    public static Optional<GoBuild> of(ElfFile file) throws IOException {
        var note = Note.in(file);
        return note.isEmpty() ? Optional.empty() : note.get().build();
    }

    /// The value of that setting, exactly as `go version -m` shows it.
    public Optional<String> setting(String key) {
        return settings.stream()
                .filter(setting -> setting.key().equals(key))
                .map(GoSetting::value)
                .findFirst();
    }

    /// Whether C code could be linked into it; empty where it does not say.
    public Optional<Boolean> cgo() {
        return setting("CGO_ENABLED").map("1"::equals);
    }
}

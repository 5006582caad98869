package dev.qiangcai.cli;

import dev.qiangcai.binary.elf.Elf;
import dev.qiangcai.doctor.container.Libc;
import dev.qiangcai.doctor.program.Footing;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says of each program and library what it needs of its system, and on which images it finds that.
///
/// Not for several threads.
final class LibcCheck {
    private static final int MOST_FILES = 200_000;

    private final Terminal terminal;
    private final Optional<String> image;
    private final Optional<Libc> wanted;
    private final List<Footing> footings = new ArrayList<>();
    private boolean whole = true;
    private int files;

    /// @param image where all of them shall start, if that is asked
    LibcCheck(Terminal terminal, Optional<String> image) {
        this.terminal = terminal;
        this.image = image;
        this.wanted = image.map(name -> Libc.named(name)
                .orElseThrow(() ->
                        new BadOption(Terminal.sentence("dist.libc.image", name, String.join(" ", Libc.bases())))));
    }

    /// Looks at these files, and at all below these folders.
    ExitCode check(List<Path> paths) {
        for (var path : paths) {
            if (!Files.exists(path)) {
                throw new BadOption(Terminal.sentence("doctor.noPath", path));
            }
        }
        for (var path : paths) {
            if (Files.isDirectory(path)) {
                walk(path);
            } else if (!look(path)) {
                fault("dist.libc.other", path);
            }
        }
        if (footings.isEmpty()) {
            terminal.warn("dist.libc.none");
        } else {
            terminal.say("dist.libc.all", footings.size(), String.join(" ", bases(footings, true)));
        }
        return whole && wanted.stream().allMatch(there -> footings.stream().allMatch(one -> one.on(there)))
                ? ExitCode.DONE
                : ExitCode.NOT_DONE;
    }

    /// Links are not followed: what they lead to is looked at where it is.
    private void walk(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        look(file);
                    }
                    return ++files < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    fault("dist.libc.unreadable", file, failure);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            fault("dist.libc.unreadable", folder, e);
        }
        if (files >= MOST_FILES) {
            fault("dist.libc.many", MOST_FILES);
        }
    }

    /// Whether it was a program or a library, or at least tried to be one.
    private boolean look(Path file) {
        try {
            var elf = Files.isRegularFile(file) ? Elf.read(file) : Optional.<Elf>empty();
            elf.ifPresent(facts -> tell(file, new Footing(facts)));
            return elf.isPresent();
        } catch (IOException e) {
            fault("dist.libc.unreadable", file, String.valueOf(e.getMessage()));
            return true;
        }
    }

    private void tell(Path file, Footing footing) {
        footings.add(footing);
        terminal.out().println(file);
        var elf = footing.elf();
        line("dist.libc.loader", elf.interpreter().orElse("–"));
        line("dist.libc.libraries", elf.libraries().isEmpty() ? "–" : String.join(" ", elf.libraries()));
        line("dist.libc.needs", footing.needed().map(Libc::toString).orElse("–"));
        line("dist.libc.starts", String.join(" ", bases(List.of(footing), true)));
        var not = bases(List.of(footing), false);
        if (!not.isEmpty()) {
            line("dist.libc.not", String.join(" ", not));
        }
        if (!footing.others().isEmpty()) {
            line("dist.libc.bring", String.join(" ", footing.others()));
        }
        wanted.filter(there -> !footing.on(there))
                .ifPresent(there -> terminal.warn(
                        "dist.libc.refused",
                        file,
                        image.orElse(""),
                        there,
                        footing.needed().map(Libc::toString).orElse("–")));
    }

    private void line(String key, String fact) {
        terminal.say(key, fact);
    }

    /// The common images on which all of these start, or the others.
    private static List<String> bases(List<Footing> footings, boolean starting) {
        return Libc.bases().stream()
                .filter(base -> Libc.named(base)
                                .filter(there -> footings.stream().allMatch(one -> one.on(there)))
                                .isPresent()
                        == starting)
                .toList();
    }

    private void fault(String key, Object... facts) {
        whole = false;
        terminal.warn(key, facts);
    }
}

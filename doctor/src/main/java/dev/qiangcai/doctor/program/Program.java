package dev.qiangcai.doctor.program;

import dev.qiangcai.binary.elf.Elf;
import dev.qiangcai.binary.golang.GoBuild;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.Objects;
import java.util.Optional;

/// A program or library for Linux among the files.
///
/// @param at its beginning: what is wrong in it stands on no line
/// @param go how it was built, if Go built it
record Program(Place at, Elf elf, Optional<GoBuild> go) implements Subject {
    Program {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(elf, "elf");
        Objects.requireNonNull(go, "go");
    }

    /// Whether it lies in an image, and so beside the C library that it will find.
    boolean housed() {
        return at.archived();
    }

    /// Whether its name says that it is for somebody who tests or looks for a fault.
    boolean trial() {
        var role = Role.of(Source.base(at.file()));
        return role == Role.DEBUG || role == Role.TEST;
    }
}

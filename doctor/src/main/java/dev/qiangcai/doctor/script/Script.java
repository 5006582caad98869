package dev.qiangcai.doctor.script;

import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.Objects;

/// A shell script.
///
/// @param name the name of its file, which may be one that another file makes
/// @param text the whole of it
/// @param role what it is for, as its name and its folder tell
public record Script(String name, Written text, Role role) implements Subject {
    public Script {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(role, "role");
    }

    /// One that lies in a file of its own.
    public static Script of(Source source) {
        return new Script(source.name(), Written.of(source, 0, source.text().length()), Role.of(source));
    }

    /// One that another file makes.
    public static Script made(String name, Written text) {
        var parts = name.split("/", -1);
        return new Script(
                name, text, Role.of(parts[parts.length - 1], parts.length < 2 ? "" : parts[parts.length - 2]));
    }

    @Override
    public Place at() {
        return Place.of(text.file());
    }

    /// The last part of the name.
    public String base() {
        return Source.base(name);
    }

    /// The folder that the name says, with a `/` behind it; empty for the top.
    public String folder() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}

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
public record Script(String name, Written text) implements Subject {
    public Script {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }

    /// One that lies in a file of its own.
    public static Script of(Source source) {
        return new Script(source.name(), Written.of(source, 0, source.text().length()));
    }

    @Override
    public Place at() {
        return Place.of(text.file());
    }

    /// The last part of the name.
    public String base() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /// The folder that the name says, with a `/` behind it; empty for the top.
    public String folder() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /// What it is for, as its name and its folder tell.
    public Role role() {
        var folders = folder().split("/", -1);
        return Role.of(base(), folders.length < 2 ? "" : folders[folders.length - 2]);
    }
}

package dev.qiangcai.doctor.jvm.start;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A file that holds options of a JVM, such as `java.args` or `jvm.options`. It is part of the start that names it, and
/// a start of its own where none does.
///
/// @param file its name, with folders
/// @param role what the JVM is for that reads it, as far as its name tells
/// @param words the options
/// @param loose whether one of them can be taken out by itself
public record OptionFile(String file, Role role, List<Written> words, boolean loose) implements Subject {
    public OptionFile {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(role, "role");
        words = List.copyOf(words);
    }

    public OptionFile(String file, Role role, List<Written> words) {
        this(file, role, words, true);
    }

    /// The same, where each option is an element of a list, which would be left empty.
    public OptionFile fixed() {
        return new OptionFile(file, role, words, false);
    }

    @Override
    public Place at() {
        return Place.of(file);
    }

    /// Whether it is the file that a command names so, wherever that is in the container.
    boolean named(String path) {
        return Source.base(file).equals(Source.base(path));
    }

    /// The start that it makes by itself. What else the JVM is told is not known.
    JvmStart start(Builds builds) {
        var launch = new Launch(new Launch.Title(file, at()), role, List.of(), List.of(), Launch.Box.NONE);
        var options = words.stream().map(word -> Option.of(word, loose)).toList();
        return new JvmStart(
                launch, new Options(options, false), new JvmStart.Java(Optional.empty(), builds.least(file)));
    }
}

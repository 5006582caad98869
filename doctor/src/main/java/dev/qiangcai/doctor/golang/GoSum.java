package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import java.util.Objects;

/// A file that pins the checksums of modules: `go.sum`, `go.work.sum`, or the list of a `vendor` folder.
///
/// @param name the file's whole name
record GoSum(String name) implements Subject {
    GoSum {
        Objects.requireNonNull(name, "name");
    }

    @Override
    public Place at() {
        return Place.of(name);
    }

    /// The folder of the module that it is for, with a `/` behind it.
    String module() {
        var folder = name.substring(0, name.lastIndexOf('/') + 1);
        return folder.endsWith("vendor/") ? folder.substring(0, folder.length() - "vendor/".length()) : folder;
    }
}

package dev.qiangcai.lab.golang;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// One way to build one of the programs in `dev/qiangcai/lab/go`.
///
/// ```java
/// GoBuild.of("http").flags("-ldflags=-s -w").set("CGO_ENABLED", "1")
/// ```
///
/// @param program the folder's name
/// @param flags further arguments for `go build`
/// @param environment what differs from the builder's own; `CGO_ENABLED` is 0 unless it says otherwise, so that a
/// program is built alike whether or not there is a C compiler
public record GoBuild(String program, List<String> flags, Map<String, String> environment) {
    public GoBuild {
        Objects.requireNonNull(program, "program");
        flags = List.copyOf(flags);
        environment = Map.copyOf(environment);
    }

    public static GoBuild of(String program) {
        return new GoBuild(program, List.of(), Map.of());
    }

    public GoBuild flags(String... flags) {
        return new GoBuild(program, List.of(flags), environment);
    }

    public GoBuild set(String name, String value) {
        var more = new TreeMap<>(environment);
        more.put(name, value);
        return new GoBuild(program, flags, more);
    }
}

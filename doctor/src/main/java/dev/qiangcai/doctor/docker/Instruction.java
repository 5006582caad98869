package dev.qiangcai.doctor.docker;

import dev.qiangcai.doctor.facts.Written;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// One instruction of a Dockerfile, its lines joined.
///
/// @param keyword as it is written
/// @param flags such as `--from=build`
/// @param rest all behind them
/// @param heredocs the texts that stand in the lines below it
record Instruction(Written keyword, List<Written> flags, Written rest, List<Written> heredocs) {
    Instruction {
        Objects.requireNonNull(keyword, "keyword");
        Objects.requireNonNull(rest, "rest");
        flags = List.copyOf(flags);
        heredocs = List.copyOf(heredocs);
    }

    String name() {
        return keyword.value().toUpperCase(Locale.ROOT);
    }

    /// The instruction behind `ONBUILD`.
    Instruction inner() {
        return Instructions.cut(rest, heredocs);
    }

    /// What stands behind `--NAME=`.
    Optional<String> flag(String name) {
        var start = "--" + name + "=";
        return flags.stream()
                .map(Written::value)
                .filter(flag -> flag.startsWith(start))
                .map(flag -> flag.substring(start.length()))
                .findFirst();
    }
}

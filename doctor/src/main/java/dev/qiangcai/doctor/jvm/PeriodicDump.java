package dev.qiangcai.doctor.jvm;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A command that dumps the threads of a JVM and is run again and again.
record PeriodicDump(Written command) implements Subject {
    PeriodicDump {
        Objects.requireNonNull(command, "command");
    }

    @Override
    public Place at() {
        return command.place();
    }

    /// The word in a command that dumps threads.
    static Stream<Written> in(List<Written> words) {
        var name = words.isEmpty() ? "" : base(words.getFirst());
        var quits = name.equals("kill")
                && words.stream()
                        .anyMatch(word -> List.of("-3", "-QUIT", "-SIGQUIT").contains(word.value()));
        return quits
                ? Stream.of(words.getFirst())
                : words.stream().filter(PeriodicDump::dumps).limit(1);
    }

    private static boolean dumps(Written word) {
        var text = word.value();
        return base(word).equals("jstack")
                || Stream.of("jstack ", "Thread.print", "Thread.dump_to_file").anyMatch(text::contains);
    }

    private static String base(Written word) {
        return Source.base(word.value());
    }
}

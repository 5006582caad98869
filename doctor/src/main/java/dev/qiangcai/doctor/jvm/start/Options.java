package dev.qiangcai.doctor.jvm.start;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The options of one JVM in the order in which it takes them: where two set the same thing, the later one counts.
///
/// @param list all of them
/// @param whole whether these are all: false where a variable or a file that nobody knows may add some
public record Options(List<Option> list, boolean whole) {
    public Options {
        list = List.copyOf(list);
    }

    public Stream<Option> all(String name) {
        return list.stream().filter(option -> option.name().equals(name));
    }

    /// The option of that name that counts.
    public Optional<Option> last(String name) {
        return all(name).reduce((earlier, later) -> later);
    }

    /// The first of these flags that is switched on.
    public boolean on(String... flags) {
        return Stream.of(flags)
                .anyMatch(flag -> last("-XX:" + flag)
                        .filter(option -> option.value().equals("true"))
                        .isPresent());
    }

    /// Whether any of these is set, to whatever.
    public boolean set(String... names) {
        return Stream.of(names).anyMatch(name -> last(name).isPresent());
    }
}

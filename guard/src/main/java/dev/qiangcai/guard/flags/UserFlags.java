package dev.qiangcai.guard.flags;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The JVM flags that the owner has set already, each by its long name: `-Xmx480m` is `MaxHeapSize`.
///
/// @param values each flag's value; `true` or `false` for a switch
/// @param typed each flag as it was written
public record UserFlags(Map<String, String> values, Map<String, String> typed) {
    public static final UserFlags NONE = new UserFlags(Map.of(), Map.of());

    private static final Map<String, String> SHORT = Map.of(
            "-Xmx", "MaxHeapSize",
            "-Xms", "InitialHeapSize",
            "-Xmn", "NewSize",
            "-Xss", "ThreadStackSize");
    /// What the largest heap must not be below.
    static final List<String> FLOORS = List.of("InitialHeapSize", "MinHeapSize", "SoftMaxHeapSize");

    private static final Set<String> WITH_VALUE = Set.of(
            "-cp",
            "-classpath",
            "--class-path",
            "-p",
            "--module-path",
            "--add-modules",
            "--add-opens",
            "--add-exports",
            "--add-reads",
            "--enable-native-access",
            "--limit-modules",
            "--upgrade-module-path",
            "--patch-module",
            "--source");

    public UserFlags {
        values = Map.copyOf(values);
        typed = Map.copyOf(typed);
    }

    /// Reads what a JVM would: `JAVA_TOOL_OPTIONS`, then `JDK_JAVA_OPTIONS`, then the command up to the
    /// application, then `_JAVA_OPTIONS`; what is said later wins.
    public static UserFlags read(Map<String, String> environment, List<String> command) {
        return of(Stream.of(
                        words(environment, "JAVA_TOOL_OPTIONS"),
                        words(environment, "JDK_JAVA_OPTIONS").flatMap(UserFlags::expanded),
                        options(command).stream(),
                        words(environment, "_JAVA_OPTIONS"))
                .flatMap(words -> words)
                .toList());
    }

    private static Stream<String> words(Map<String, String> environment, String name) {
        return Words.split(environment.getOrDefault(name, "")).stream();
    }

    /// The words of an argument file, which `java` takes in place of its name.
    private static Stream<String> expanded(String word) {
        return word.startsWith("@") ? Words.file(word.substring(1)).stream() : Stream.of(word);
    }

    public static UserFlags of(List<String> words) {
        var values = new LinkedHashMap<String, String>();
        var typed = new LinkedHashMap<String, String>();
        words.forEach(word -> entry(word).ifPresent(flag -> {
            values.put(flag.getKey(), flag.getValue());
            typed.put(flag.getKey(), word);
        }));
        return new UserFlags(values, typed);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    boolean hasAny(Set<String> names) {
        return !Collections.disjoint(values.keySet(), names);
    }

    public boolean turnsOn(String name) {
        return is(name, "true");
    }

    public boolean turnsOff(String name) {
        return is(name, "false");
    }

    boolean is(String name, String value) {
        return value.equals(values.get(name));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<Bytes> bytes(String name) {
        return value(name).flatMap(Bytes::parse);
    }

    /// The flag as it was typed.
    String shown(String name) {
        return typed.getOrDefault(name, "-XX:" + name);
    }

    Optional<Collector> collector() {
        return collectors().stream().findFirst();
    }

    /// The heap that these flags ask for under that limit. One that must hold more than fits asks for so much: with a
    /// smaller maximum the JVM would not start.
    Optional<Bytes> heap(Bytes limit, Bytes fits) {
        return bytes("MaxHeapSize")
                .or(() -> new HeapShare(this).of(limit))
                .or(() -> floor().flatMap(this::bytes).filter(floor -> floor.over(fits)));
    }

    /// The flag that asks for it.
    String heapFlag() {
        return Stream.concat(Stream.of("MaxHeapSize"), HeapShare.FLAGS.stream().sorted())
                .filter(this::has)
                .findFirst()
                .or(this::floor)
                .orElse("MaxHeapSize");
    }

    /// The flag that keeps the largest heap from being smaller; of several the one that asks for most.
    private Optional<String> floor() {
        return FLOORS.stream()
                .filter(name -> bytes(name).isPresent())
                .max(Comparator.comparingLong(name -> bytes(name).orElseThrow().count()));
    }

    /// Every collector that is turned on; a JVM does not start with two.
    List<Collector> collectors() {
        return values.entrySet().stream()
                .filter(flag -> flag.getValue().equals("true"))
                .flatMap(flag -> Collector.flagged(flag.getKey()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Map.Entry<String, String>> entry(String word) {
        if (word.startsWith("-XX:+")) {
            return Optional.of(Map.entry(word.substring(5), "true"));
        }
        if (word.startsWith("-XX:-")) {
            return Optional.of(Map.entry(word.substring(5), "false"));
        }
        if (word.startsWith("-XX:") && word.indexOf('=') > 0) {
            return Optional.of(Map.entry(word.substring(4, word.indexOf('=')), word.substring(word.indexOf('=') + 1)));
        }
        if (word.startsWith("-Xlog:async")) {
            return Optional.of(Map.entry("Xlog:async", word.substring("-Xlog:async".length())));
        }
        if (word.startsWith("-Xlog")) {
            return Optional.of(Map.entry("Xlog", word.substring("-Xlog".length())));
        }
        return SHORT.entrySet().stream()
                .filter(each -> word.startsWith(each.getKey())
                        && word.length() > each.getKey().length())
                .findFirst()
                .map(each ->
                        Map.entry(each.getValue(), word.substring(each.getKey().length())));
    }

    /// The words of a `java` command that are for the JVM: up to `-jar`, `-m` or the first word that is no option.
    static List<String> options(List<String> command) {
        var options = new ArrayList<String>();
        for (int i = 1; i < command.size(); i++) {
            var word = command.get(i);
            if (WITH_VALUE.contains(word)) {
                i++;
            } else if (word.startsWith("@")) {
                expanded(word).forEach(options::add);
            } else if (!word.startsWith("-") || Set.of("-jar", "-m", "--module").contains(word)) {
                break;
            } else {
                options.add(word);
            }
        }
        return options;
    }
}

package dev.qiangcai.guard.command;

import dev.qiangcai.guard.words.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A subcommand's options as they were typed, and the command behind `--`.
///
/// @param values each option that was given, by its name; a switch has an empty value
/// @param command the words behind `--`
record Arguments(Map<String, String> values, List<String> command) {
    Arguments {
        values = Map.copyOf(values);
        command = List.copyOf(command);
    }

    /// Reads `--name value`, `--name=value` and switches, up to `--`.
    static Arguments parse(Subcommand subcommand, List<String> words) {
        var values = new HashMap<String, String>();
        int next = 0;
        while (next < words.size() && !words.get(next).equals("--")) {
            var option = option(subcommand, words.get(next));
            var value = value(option, words.subList(next, words.size()));
            if (values.put(option.name(), value) != null) {
                throw new BadUsage("command.twice", option.name());
            }
            next += option.takesValue() && option.name().equals(words.get(next)) ? 2 : 1;
        }
        if (next < words.size() && !subcommand.takesCommand()) {
            throw new BadUsage("command.nocommand", subcommand.name());
        }
        return new Arguments(values, words.subList(Math.min(next + 1, words.size()), words.size()));
    }

    private static Option option(Subcommand subcommand, String word) {
        return subcommand.options().stream()
                .filter(each -> each.name().equals(name(word)))
                .findFirst()
                .orElseThrow(() -> unknown(word, subcommand));
    }

    private static String value(Option option, List<String> words) {
        var word = words.get(0);
        var attached = !word.equals(option.name());
        if (!option.takesValue()) {
            if (attached) {
                throw new BadUsage("command.novalue", option.name());
            }
            return "";
        }
        if (attached) {
            return word.substring(option.name().length() + 1);
        }
        if (words.size() < 2 || words.get(1).equals("--")) {
            throw new BadUsage("command.valueless", option.name(), option.value());
        }
        return words.get(1);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static String name(String word) {
        return word.startsWith("--") && word.indexOf('=') > 0 ? word.substring(0, word.indexOf('=')) : word;
    }

    private static BadUsage unknown(String word, Subcommand subcommand) {
        if (!word.startsWith("-") && subcommand.takesCommand()) {
            return new BadUsage("command.undashed", subcommand.name(), word);
        }
        var known = subcommand.options().stream().map(Option::name).toList();
        return Nearest.to(name(word), known)
                .map(nearest -> new BadUsage("command.unknown.near", subcommand.name(), word, nearest))
                .orElseGet(() -> new BadUsage("command.unknown", subcommand.name(), word));
    }
}

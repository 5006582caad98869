package dev.qiangcai.doctor.shell;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Gathers the commands of one script, and what each of them depends on.
final class Commands {
    private static final Set<String> KEYWORDS =
            Set.of("if", "then", "elif", "else", "while", "until", "do", "{", "}", "!", "time", "fi", "done", "esac");
    private static final Set<String> ASKING = Set.of("if", "elif", "while", "until");
    private static final Set<String> ASKED = Set.of("then", "do");
    private static final Set<String> LISTING = Set.of("for", "case");

    private final List<ShellCommand> found = new ArrayList<>();
    private final List<Scan.Token> open = new ArrayList<>();
    private final Nest nest = new Nest();
    private boolean asking;
    private boolean awaitsPattern;
    private String lastSign = "";

    static List<ShellCommand> of(Written script) {
        var commands = new Commands();
        new Scan(script).tokens().forEach(commands::token);
        commands.finish();
        return commands.found;
    }

    private void token(Scan.Token token) {
        var text = token.written().value();
        if (token.sign()) {
            sign(text);
        } else if (!open.isEmpty() || !KEYWORDS.contains(text)) {
            open.add(token);
        } else {
            keyword(text);
        }
        lastSign = token.sign() ? text : "";
    }

    private void sign(String sign) {
        if (sign.equals(")") && awaitsPattern) {
            nest.pattern(said(open.stream().map(Scan.Token::written).toList()));
            open.clear();
            awaitsPattern = false;
        } else if (!sign.equals("|") || !awaitsPattern) {
            finish();
        }
        awaitsPattern |= sign.equals(";") && lastSign.equals(";");
    }

    private void keyword(String word) {
        nest.keyword(word);
        asking = ASKING.contains(word) || (asking && !ASKED.contains(word));
        awaitsPattern &= !word.equals("esac");
    }

    private void finish() {
        if (open.isEmpty()) {
            return;
        }
        var assignments = new ArrayList<Setting>();
        var words = new ArrayList<Written>();
        for (var token : open) {
            var assigned = words.isEmpty() ? Shell.assignment(token.written()) : List.<Setting>of();
            assignments.addAll(assigned);
            if (assigned.isEmpty()) {
                words.add(token.written());
            }
        }
        open.clear();
        found.add(new ShellCommand(assignments, words, nest.around()));
        nested(words);
    }

    /// What the commands behind it depend on.
    private void nested(List<Written> words) {
        var first = words.isEmpty() ? "" : words.getFirst().value();
        if (LISTING.contains(first)) {
            nest.keyword(first);
            nest.condition(said(words.subList(1, words.size())));
            awaitsPattern = first.equals("case");
        } else if (asking) {
            nest.condition(said(words));
        }
    }

    private static String said(List<Written> words) {
        return words.stream().map(Written::value).collect(Collectors.joining(" "));
    }
}

package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.jvm.start.CompiledFor;
import dev.qiangcai.doctor.jvm.start.OptionFile;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One build script, read from its first token to its last with the blocks around each.
final class GradleScript {
    private static final Set<String> INSECURE =
            Set.of("allowInsecureProtocol", "isAllowInsecureProtocol", "setAllowInsecureProtocol");
    private static final Set<String> COMPILED_FOR = Set.of("targetCompatibility", "languageVersion", "jvmToolchain");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(?:rootProject\\.|project\\.)?(\\w+)\\}?");

    /// `languageVersion.set(JavaLanguageVersion.of(21))` has seven signs and words before the number.
    private static final int FURTHEST = 10;

    private static final Set<String> ARGUMENTS =
            Set.of("applicationDefaultJvmArgs", "jvmArgs", "allJvmArgs", "jvmFlags");

    private final Source source;
    private final Notebook notebook;
    private final List<Token> tokens;
    /// What stands before each brace that is open, in small letters.
    private final Deque<String> blocks = new ArrayDeque<>();
    /// What the script has put into variables, such as `val guava = "33.+"`.
    private final Map<String, Written> variables = new HashMap<>();

    private StringBuilder head = new StringBuilder();
    private int at;

    GradleScript(Source source, Notebook notebook) {
        this.source = source;
        this.notebook = notebook;
        this.tokens = GradleTokens.of(source);
    }

    void read() {
        for (at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            switch (token.kind()) {
                case LINE_END -> head = new StringBuilder();
                case SIGN -> sign(token);
                case WORD -> word(token);
                case STRING -> string(token.text());
            }
        }
    }

    private void sign(Token token) {
        if (token.sign('{')) {
            blocks.push(head.toString().toLowerCase(Locale.ROOT));
            head = new StringBuilder();
        } else if (token.sign('}') && !blocks.isEmpty()) {
            blocks.pop();
        }
    }

    private void word(Token token) {
        var text = token.text().value();
        head.append(' ').append(text);
        if (insecure(text)) {
            notebook.note(new CheckOff(token.text()));
        }
        if (ARGUMENTS.contains(text)) {
            notebook.note(new OptionFile(source.name(), role(text), strings()).fixed());
        }
        if ((COMPILED_FOR.contains(text) || compilerRelease())
                && blocks.stream().noneMatch(block -> block.contains("test"))) {
            compiledFor().ifPresent(notebook::note);
        }
        if (text.equals("dependencies")
                && ahead("{", 1)
                && blocks.stream().noneMatch(block -> block.contains("buildscript"))) {
            notebook.note(new Project(Place.of(source.name()), source.folder()));
        }
    }

    private boolean insecure(String word) {
        return INSECURE.contains(word) && ahead("true", 2) && !local();
    }

    /// Whether all addresses in the block around are on this very machine.
    private boolean local() {
        var block = Stream.concat(
                        tokens.subList(0, at).reversed().stream().takeWhile(token -> !token.sign('{')),
                        tokens.subList(at, tokens.size()).stream().takeWhile(token -> !token.sign('}')))
                .filter(token -> token.kind() == Token.Kind.STRING
                        && token.text().value().startsWith("http"))
                .map(token -> new Address(token.text()))
                .toList();
        return !block.isEmpty() && block.stream().noneMatch(Address::open);
    }

    /// As in `options.release`; other things are called a release, too.
    private boolean compilerRelease() {
        return at > 1
                && tokens.get(at).word("release")
                && tokens.get(at - 1).sign('.')
                && tokens.get(at - 2).word("options");
    }

    /// The first number or string in the line: `= 21`, `.of(21)`, `= JavaVersion.VERSION_17`, `= "1.8"`.
    private Optional<CompiledFor> compiledFor() {
        return tokens.subList(at + 1, Math.min(tokens.size(), at + 1 + FURTHEST)).stream()
                .takeWhile(token -> token.kind() != Token.Kind.LINE_END)
                .filter(token -> token.kind() != Token.Kind.SIGN)
                .flatMap(token -> CompiledFor.of(token.text(), source.folder()).stream())
                .findFirst();
    }

    private boolean ahead(String text, int within) {
        return tokens.subList(at + 1, Math.min(tokens.size(), at + 1 + within)).stream()
                .anyMatch(token -> token.text().value().equals(text));
    }

    private void string(Written text) {
        head.append(' ').append(text.value());
        if (inside("repositories") && text.value().startsWith("http")) {
            notebook.note(new Address(text));
        } else if (versioned()) {
            notebook.note(new Dependency(source.base(), text, false));
        } else if (inside("dependencies")) {
            Notation.read(text).map(this::resolved).ifPresent(notebook::note);
        }
        if (at > 1 && tokens.get(at - 1).sign('=') && tokens.get(at - 2).kind() == Token.Kind.WORD) {
            variables.put(tokens.get(at - 2).text().value(), text);
        }
    }

    private Dependency resolved(Dependency dependency) {
        var variable = VARIABLE.matcher(dependency.version().value());
        return variable.matches() && variables.containsKey(variable.group(1))
                ? new Dependency(dependency.name(), variables.get(variable.group(1)), dependency.own())
                : dependency;
    }

    private boolean inside(String block) {
        return blocks.stream().anyMatch(it -> it.endsWith(" " + block));
    }

    /// As in `version: '1.0'`, `version = "1.0"`, or `id("x") version "1.0"`.
    private boolean versioned() {
        var joined = at > 0
                && tokens.get(at - 1).kind() == Token.Kind.SIGN
                && ":=(".contains(tokens.get(at - 1).text().value());
        var before = joined ? at - 2 : at - 1;
        return before >= 0 && tokens.get(before).word("version") && (inside("dependencies") || inside("plugins"));
    }

    private Role role(String word) {
        var around = String.join(" ", blocks) + " " + head.toString().toLowerCase(Locale.ROOT);
        if (word.equals("applicationDefaultJvmArgs") || word.equals("jvmFlags")) {
            return Role.SERVICE;
        }
        if (around.contains("test")) {
            return Role.TEST;
        }
        return around.contains("run") || around.contains("debug") ? Role.DEBUG : Role.BUILD;
    }

    /// The strings that follow, up to the end of the line or of the brackets that it opens.
    private List<Written> strings() {
        var found = new ArrayList<Written>();
        var depth = 0;
        for (var next = at + 1; next < tokens.size(); next++) {
            var token = tokens.get(next);
            depth += depth(token);
            if (token.sign('}') || (token.kind() == Token.Kind.LINE_END && depth <= 0)) {
                break;
            }
            if (token.kind() == Token.Kind.STRING && token.text().value().startsWith("-")) {
                found.add(token.text());
            }
        }
        return found;
    }

    private static int depth(Token token) {
        if (token.kind() != Token.Kind.SIGN) {
            return 0;
        }
        var sign = token.text().value();
        return "[(".contains(sign) ? 1 : "])".contains(sign) ? -1 : 0;
    }
}

package dev.qiangcai.cli;

import dev.qiangcai.guard.words.Sentence;
import java.io.PrintWriter;
import java.util.Locale;

/// Where the owner reads: results on `out`, everything about the run on `err`, both in the owner's language.
///
/// @param out for what was asked for
/// @param err for progress, notices and errors
/// @param language the owner's
record Terminal(PrintWriter out, PrintWriter err, Locale language) {
    private static final String WORDS = "dev.qiangcai.cli.words";

    /// The process's own streams.
    static Terminal system(Locale language) {
        return new Terminal(
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()),
                language);
    }

    /// Whether somebody sits there. NullAway's model of the JDK still says that there may be no console.
    @SuppressWarnings("SystemConsoleNull")
    static boolean interactive() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    static Sentence sentence(String key, Object... facts) {
        return Sentence.of(WORDS, key, facts);
    }

    void say(Sentence sentence) {
        out.println(sentence.in(language));
    }

    void say(String key, Object... facts) {
        say(sentence(key, facts));
    }

    void warn(Sentence sentence) {
        err.println(sentence.in(language));
    }

    void warn(String key, Object... facts) {
        warn(sentence(key, facts));
    }
}

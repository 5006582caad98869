package dev.qiangcai.guard.command;

import dev.qiangcai.guard.words.Sentence;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/// What every subcommand has at hand.
///
/// @param out for what was asked for
/// @param err for notices and errors
/// @param language the owner's
/// @param environment the process's variables
record Desk(PrintWriter out, PrintWriter err, Locale language, Map<String, String> environment) {
    private static final String WORDS = "dev.qiangcai.guard.words";

    /// The process's own streams. A locale that cannot write Chinese at all is not believed.
    static Desk system(Locale language) {
        return new Desk(
                writer(FileDescriptor.out, "stdout.encoding"),
                writer(FileDescriptor.err, "stderr.encoding"),
                language,
                System.getenv());
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

    private static PrintWriter writer(FileDescriptor descriptor, String property) {
        var named = System.getProperty(property, System.getProperty("native.encoding", "UTF-8"));
        var charset = Charset.isSupported(named) ? Charset.forName(named) : StandardCharsets.UTF_8;
        var able = charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
        return new PrintWriter(new FileOutputStream(descriptor), true, able);
    }
}

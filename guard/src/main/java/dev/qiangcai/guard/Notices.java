package dev.qiangcai.guard;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.Tongue;
import java.io.PrintStream;
import java.util.Locale;

/// What the guard says on standard error: one line a notice, in the owner's language.
final class Notices {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_WORD = 40;

    private final PrintStream out;

    Notices(PrintStream out) {
        this.out = out;
    }

    static Sentence sentence(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.guard.words", key, facts);
    }

    /// A word of the owner's, short and on one line.
    static String shown(String word) {
        return shortened(word, LONGEST_WORD);
    }

    void say(String key, Object... facts) {
        say(sentence(key, facts));
    }

    void say(Sentence sentence) {
        // The language is looked up when there is something to say: most guards never speak.
        var language = Tongue.of(System.getenv(), Locale.getDefault());
        out.println(shortened("qiangcai guard: " + sentence.in(language), LONGEST));
    }

    /// What went wrong, in a word or a sentence.
    static String reason(Throwable failure) {
        var message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : failure.getClass().getSimpleName() + ": " + message;
    }

    private static String shortened(String text, int most) {
        var line = text.replace('\n', ' ').replace('\r', ' ');
        return line.length() <= most ? line : line.substring(0, most) + "…";
    }
}

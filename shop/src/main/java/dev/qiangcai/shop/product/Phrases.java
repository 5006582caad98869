package dev.qiangcai.shop.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Knows the phrases of all languages, and finds them in a text: longest first, none inside another, and none inside a
/// word of a script that parts its words. In a phrase `#` stands for a number.
///
/// A page may mix languages, so that all lists are always looked through. Immutable.
final class Phrases {
    private static final List<String> LISTS = List.of("en", "de", "fr", "es", "ja", "zh-Hans", "zh-Hant", "others");
    private static final int LONGEST_TEXT = 4_000;
    /// Thai comes first of the scripts that put no spaces between words.
    private static final char FIRST_UNPARTED = '\u0E00';

    private static final Phrases ALL = read();

    private final Twig root = new Twig();

    /// A letter's place in the tree of all phrases; what may follow lies in the letters' order.
    private static final class Twig {
        private char[] letters = {};
        private Twig[] next = {};
        private Optional<Topic> topic = Optional.empty();

        /// @return negative where none follows
        int place(char letter) {
            return Arrays.binarySearch(letters, letter);
        }

        Twig grown(char letter) {
            int place = place(letter);
            if (place >= 0) {
                return next[place];
            }
            int at = -place - 1;
            var longer = Arrays.copyOf(letters, letters.length + 1);
            var more = Arrays.copyOf(next, next.length + 1);
            System.arraycopy(letters, at, longer, at + 1, letters.length - at);
            System.arraycopy(next, at, more, at + 1, next.length - at);
            longer[at] = letter;
            more[at] = new Twig();
            letters = longer;
            next = more;
            return more[at];
        }
    }

    /// A phrase found: `from` to `to` in the folded text.
    ///
    /// @param numbers how many numbers stand before it
    record Match(Topic topic, int from, int to, int numbers) {
        int length() {
            return to - from;
        }
    }

    static Phrases all() {
        return ALL;
    }

    /// A text as phrases are compared: small letters, plain spaces and quotes, each number a `#`.
    record Folded(String text, List<String> numbers) {
        static Folded of(String written) {
            var cut = written.length() > LONGEST_TEXT ? written.substring(0, LONGEST_TEXT) : written;
            var lower = Normalizer.normalize(cut, Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .replace('\u2019', '\'');
            var plain = Blanks.collapse(seen(lower), c -> Blanks.plain(c) || c == '\u00A0');
            var text = new StringBuilder(plain.length());
            var numbers = new ArrayList<String>();
            for (int i = 0; i < plain.length(); ) {
                int end = number(plain, i);
                if (end > i) {
                    numbers.add(plain.substring(i, end));
                    text.append('#');
                    i = end;
                } else {
                    text.append(plain.charAt(i++));
                }
            }
            return new Folded(text.toString(), List.copyOf(numbers));
        }
    }

    /// Without soft hyphens and other signs that take no room.
    private static String seen(String text) {
        return text.replace("\u00AD", "").replace("\u200B", "").replace("\uFEFF", "");
    }

    /// Where a number that begins there ends, with its marks: `1,299.00` is one.
    private static int number(String text, int from) {
        int end = from;
        while (end < text.length()
                && (Character.isDigit(text.charAt(end))
                        || (end > from
                                && end + 1 < text.length()
                                && (text.charAt(end) == '.' || text.charAt(end) == ',')
                                && Character.isDigit(text.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    List<Match> in(String written) {
        return in(Folded.of(written));
    }

    /// Whether a text holds any phrase about that.
    boolean mention(Topic topic, String written) {
        return in(written).stream().anyMatch(it -> it.topic() == topic);
    }

    List<Match> in(Folded folded) {
        var text = folded.text();
        var found = new ArrayList<Match>();
        int numbers = 0;
        for (int at = 0; at < text.length(); ) {
            var match = starts(text, at) ? longest(text, at, numbers) : Optional.<Match>empty();
            int end = match.map(Match::to).orElse(at + 1);
            match.ifPresent(found::add);
            for (; at < end; at++) {
                numbers += text.charAt(at) == '#' ? 1 : 0;
            }
        }
        return found;
    }

    private Optional<Match> longest(String text, int from, int numbers) {
        // Every letter of a page comes by here: nothing is made before something is found.
        var twig = root;
        var best = Optional.<Match>empty();
        for (int at = from; at < text.length(); at++) {
            int place = twig.place(text.charAt(at));
            if (place < 0) {
                break;
            }
            twig = twig.next[place];
            int to = at + 1;
            if (twig.topic.isPresent() && ends(text, to)) {
                best = Optional.of(new Match(twig.topic.get(), from, to, numbers));
            }
        }
        return best;
    }

    private static boolean starts(String text, int at) {
        return at == 0 || !joined(text.charAt(at - 1), text.charAt(at));
    }

    private static boolean ends(String text, int at) {
        return at == text.length() || !joined(text.charAt(at - 1), text.charAt(at));
    }

    /// Whether two neighbours belong to one word.
    private static boolean joined(char one, char other) {
        return Character.isLetter(one) && Character.isLetter(other) && !unparted(one) && !unparted(other);
    }

    /// Whether it is of a script that puts no spaces between words.
    static boolean unparted(char c) {
        if (c < FIRST_UNPARTED) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, HANGUL -> true;
            default -> c == '\u30FC';
        };
    }

    private void add(String phrase, Topic topic) {
        var twig = root;
        var text = Folded.of(phrase).text();
        for (int i = 0; i < text.length(); i++) {
            twig = twig.grown(text.charAt(i));
        }
        if (twig.topic.isPresent() && twig.topic.get() != topic) {
            throw new IllegalStateException(
                    "the phrase \"" + phrase + "\" stands under " + twig.topic.get() + " and " + topic);
        }
        twig.topic = Optional.of(topic);
    }

    private static Phrases read() {
        var phrases = new Phrases();
        for (var list : LISTS) {
            var topic = Optional.<Topic>empty();
            for (var line : lines(list)) {
                if (line.startsWith("[")) {
                    topic = Optional.of(Topic.named(line.substring(1, line.length() - 1)));
                } else if (!line.isBlank() && !line.startsWith("//")) {
                    phrases.add(line.strip(), topic.orElseThrow());
                }
            }
        }
        return phrases;
    }

    private static List<String> lines(String list) {
        var name = "phrases/" + list + ".txt";
        try (var in = Phrases.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the list " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

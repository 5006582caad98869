package dev.qiangcai.shop.product;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/// Compares what products are called in different places of one page.
final class Names {
    private static final int LONGEST = 300;
    private static final double ALIKE = 0.6;
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]");

    private Names() {}

    /// A name as it is shown: without markup and entities, on one line.
    static String clean(String written) {
        var text = written.contains("&") ? Parser.unescapeEntities(written, false) : written;
        var plain = text.contains("<") && text.contains(">") ? Jsoup.parse(text).text() : text;
        var line = Blanks.collapse(plain, c -> Blanks.plain(c) || c == '\u00A0' || c == '\u200B');
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    /// Letters and digits only.
    static String bare(String name) {
        var lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return MARKS.matcher(lower).replaceAll("");
    }

    static boolean same(String one, String other) {
        var bare = bare(one);
        return !bare.isEmpty() && bare.equals(bare(other));
    }

    /// Whether both may be names of one thing: most of the shorter stands in the longer.
    static boolean alike(String one, String other) {
        var a = bare(one);
        var b = bare(other);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        var shorter = a.length() <= b.length() ? a : b;
        var longer = a.length() <= b.length() ? b : a;
        if (longer.contains(shorter)) {
            return true;
        }
        var pairs = pairs(shorter);
        var known = pairs(longer);
        long shared = pairs.stream().filter(known::contains).count();
        return !pairs.isEmpty() && shared >= ALIKE * pairs.size();
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}

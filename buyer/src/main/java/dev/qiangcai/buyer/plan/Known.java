package dev.qiangcai.buyer.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The keys that a file may hold, written in full: `buy.items[].name`, `store.settings.*`.
record Known(List<String> keys) {
    private static final Pattern INDEX = Pattern.compile("\\[\\d{1,2}]");
    private static final Pattern SETTING = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final String SETTINGS = "store.settings.";

    static Known of(Shape.Section root) {
        return new Known(root.paths().map(path -> path.substring(1)).toList());
    }

    boolean holds(String key) {
        return key.startsWith(SETTINGS)
                ? SETTING.matcher(key.substring(SETTINGS.length())).matches()
                : keys.contains(INDEX.matcher(key).replaceAll("[]"));
    }

    /// The key that was probably meant: the one of the same last name elsewhere, else the one that takes the fewest
    /// keystrokes to reach.
    String nearest(String key) {
        var written = INDEX.matcher(key).replaceAll("[]");
        return Stream.concat(keys.stream(), keys.stream().flatMap(Known::sections))
                .min(Comparator.<String>comparingInt(each -> distance(leaf(each), leaf(written)) == 0 ? 0 : 1)
                        .thenComparingInt(each -> distance(each, written)))
                .orElseThrow();
    }

    /// `buy` and `buy.limits` for `buy.limits.total`.
    private static Stream<String> sections(String key) {
        return Stream.iterate(section(key), section -> !section.isEmpty(), Known::section);
    }

    private static String section(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('.'))).replace("[]", "");
    }

    private static String leaf(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /// Levenshtein's distance, blind to case. Keys are short: a longer one is cut.
    private static int distance(String one, String other) {
        var a = one.substring(0, Math.min(64, one.length())).toLowerCase(Locale.ROOT);
        var b = other.substring(0, Math.min(64, other.length())).toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            int corner = 0;
            for (int j = 0; j <= b.length(); j++) {
                int above = row[j];
                if (i == 0 || j == 0) {
                    row[j] = i + j;
                } else {
                    int swap = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                    row[j] = Math.min(swap, 1 + Math.min(above, row[j - 1]));
                }
                corner = above;
            }
        }
        return row[b.length()];
    }
}

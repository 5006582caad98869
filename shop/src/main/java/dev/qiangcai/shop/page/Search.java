package dev.qiangcai.shop.page;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/// Searches a text by a pattern in linear time.
final class Search {
    /// More matches than these say nothing more about whether they differ.
    private static final int MAX_MATCHES = 100;

    private Search() {}

    /// The first group of each match, or the whole match of a pattern without groups.
    static List<Hits.Scalar> in(String text, Pattern pattern) {
        var matcher = pattern.matcher(text);
        int group = Math.min(1, matcher.groupCount());
        var found = new ArrayList<Hits.Scalar>();
        while (found.size() < MAX_MATCHES && matcher.find()) {
            if (matcher.start(group) >= 0) {
                found.add(new Hits.Scalar(matcher.group(group), false));
            }
        }
        return found;
    }
}

package dev.qiangcai.buyer.history;

import dev.qiangcai.buyer.pages.Sight;
import java.time.Instant;
import java.util.Optional;

/// A reading that waits to be written down.
///
/// @param name what the page calls its product; at most 500 characters
/// @param reason at most 500 characters
record Entry(String address, Optional<String> name, Sight sight, String reason, Instant at) {
    private static final int LONGEST_NAME = 500;

    Entry {
        name = name.map(text -> cut(text, LONGEST_NAME));
        reason = cut(reason, Change.LONGEST_REASON);
    }

    long page() {
        return PageId.of(address);
    }

    private static String cut(String text, int most) {
        // PostgreSQL keeps no NUL in a text.
        var whole = text.replace('\0', ' ');
        return whole.length() <= most ? whole : whole.substring(0, most - 1) + "…";
    }
}

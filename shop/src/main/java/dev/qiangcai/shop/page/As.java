package dev.qiangcai.shop.page;

import java.util.Arrays;
import java.util.Optional;

/// What a read's text is turned into.
public enum As {
    TEXT("text"),
    INT("int"),
    BOOL("bool"),
    MONEY("money"),
    MONEY_MINOR("money-minor"),
    EPOCH_MS("epoch-ms"),
    EPOCH_S("epoch-s"),
    HTTP_DATE("http-date"),
    ISO_DATE("iso-date"),
    DATE("date"),
    MS("ms");

    private final String key;

    As(String key) {
        this.key = key;
    }

    /// How profiles spell it.
    public String key() {
        return key;
    }

    /// Whether it is a point in time.
    public boolean moment() {
        return this == EPOCH_MS || this == EPOCH_S || this == HTTP_DATE || this == ISO_DATE || this == DATE;
    }

    public static Optional<As> of(String key) {
        return Arrays.stream(values()).filter(as -> as.key.equals(key)).findFirst();
    }
}

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
    MS("ms");

    private final String key;

    As(String key) {
        this.key = key;
    }

    /// How profiles spell it.
    public String key() {
        return key;
    }

    public static Optional<As> of(String key) {
        return Arrays.stream(values()).filter(as -> as.key.equals(key)).findFirst();
    }
}

package dev.qiangcai.shop.http;

import java.io.IOException;

/// An answer's body went over the limit; the rest was not read.
final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(long limit) {
        super("body over " + limit + " bytes");
    }
}

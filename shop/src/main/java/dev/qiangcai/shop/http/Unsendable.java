package dev.qiangcai.shop.http;

import java.io.IOException;

/// A request that cannot be written. It carries no cause: that would quote the header, which may be a secret.
final class Unsendable extends IOException {
    private static final long serialVersionUID = 1L;

    Unsendable() {
        super("a header cannot be sent");
    }
}

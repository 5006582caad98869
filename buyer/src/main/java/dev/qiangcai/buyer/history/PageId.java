package dev.qiangcai.buyer.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/// The number of a page: the first 63 bits of its address's SHA-256, so that all instances give it the same one.
/// Among a million addresses two share one with a chance of one in twenty million; the second is then taken for the
/// first.
final class PageId {
    private PageId() {}

    static long of(String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() >>> 1;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}

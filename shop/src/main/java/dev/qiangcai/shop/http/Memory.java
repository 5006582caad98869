package dev.qiangcai.shop.http;

import dev.qiangcai.shop.page.Reply;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The last answers of reads that can be asked for again by `ETag` or `Last-Modified`. Bounded in number and in size;
/// the least used go first. `lock` guards `replies` and `size`.
final class Memory {
    private static final int REPLIES = 64;
    private static final long CHARACTERS = 8L << 20;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Hop, Reply> replies = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    /// The headers that make a request conditional, for an answer remembered.
    static Map<String, String> conditions(Reply remembered) {
        var headers = new HashMap<String, String>();
        remembered.header("ETag").ifPresent(tag -> headers.put("If-None-Match", tag));
        remembered.header("Last-Modified").ifPresent(date -> headers.put("If-Modified-Since", date));
        return headers;
    }

    Optional<Reply> recall(Hop request) {
        lock.lock();
        try {
            return Optional.ofNullable(replies.get(request));
        } finally {
            lock.unlock();
        }
    }

    /// What an answer stands for: a 304 for the answer remembered, with its new headers. Remembers it where
    /// that is of use.
    Reply settle(Hop request, Reply reply, Optional<Reply> remembered) {
        if (reply.status() == NOT_MODIFIED && remembered.isPresent()) return merged(remembered.get(), reply);
        if (reply.status() == OK && again(reply)) put(request, reply);
        return reply;
    }

    void clear() {
        lock.lock();
        try {
            replies.clear();
            size = 0;
        } finally {
            lock.unlock();
        }
    }

    private void put(Hop request, Reply reply) {
        lock.lock();
        try {
            var old = replies.put(request, reply);
            size += reply.body().length() - (old == null ? 0 : old.body().length());
            var eldest = replies.entrySet().iterator();
            while (replies.size() > REPLIES || size > CHARACTERS) {
                size -= eldest.next().getValue().body().length();
                eldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    private static boolean again(Reply reply) {
        boolean stored = reply.header("Cache-Control")
                .map(text -> !text.toLowerCase(Locale.ROOT).contains("no-store"))
                .orElse(true);
        return stored
                && (reply.header("ETag").isPresent()
                        || reply.header("Last-Modified").isPresent())
                && reply.body().length() < CHARACTERS / 4;
    }

    private static Reply merged(Reply remembered, Reply fresh) {
        var headers = new HashMap<>(remembered.headers());
        headers.remove("age");
        fresh.headers().forEach((name, value) -> {
            if (!name.equals("content-length") && !name.equals("content-type")) headers.put(name, value);
        });
        return new Reply(remembered.status(), remembered.uri(), headers, remembered.body());
    }
}

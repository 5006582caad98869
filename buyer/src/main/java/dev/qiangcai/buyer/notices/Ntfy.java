package dev.qiangcai.buyer.notices;

import dev.qiangcai.guard.words.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A topic of an ntfy server, published as JSON to the server's root (ntfy's documentation, "Publish as JSON").
record Ntfy(Post post, String topic) implements Channel {
    private static final int HIGH = 4;
    private static final int USUAL = 3;

    @Override
    public String name() {
        return "ntfy " + post.server();
    }

    @Override
    public Optional<Sentence> send(Message message) throws InterruptedException {
        var body = new LinkedHashMap<String, Object>();
        body.put("topic", topic);
        body.put("title", message.title());
        body.put("message", message.text());
        body.put("priority", message.good() ? HIGH : USUAL);
        body.put("tags", List.of(message.good() ? "shopping_cart" : "package"));
        body.put("click", message.notices().getFirst().page().address());
        return post.send("/", body);
    }
}

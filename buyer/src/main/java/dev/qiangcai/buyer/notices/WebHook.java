package dev.qiangcai.buyer.notices;

import dev.qiangcai.buyer.history.Notice;
import dev.qiangcai.guard.words.Sentence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A server that takes JSON: the fields of Apprise's `json://` (version, title, message, type), and `items` with the
/// notices one by one.
///
/// @param path on that server
record WebHook(Post post, String path) implements Channel {
    @Override
    public String name() {
        return "json " + post.server();
    }

    @Override
    public Optional<Sentence> send(Message message) throws InterruptedException {
        var body = new LinkedHashMap<String, Object>();
        body.put("version", "1.0");
        body.put("title", message.title());
        body.put("message", message.text());
        body.put("type", message.good() ? "success" : "info");
        body.put("items", message.notices().stream().map(WebHook::item).toList());
        return post.send(path.isEmpty() ? "/" : path, body);
    }

    private static Map<String, Object> item(Notice notice) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", notice.id());
        item.put("url", notice.page().address());
        item.put("name", notice.page().title());
        item.put("availability", notice.sight().availability().name());
        notice.sight().price().ifPresent(price -> item.put("price", price));
        notice.sight().currency().ifPresent(currency -> item.put("currency", currency));
        item.put("at", notice.at().toString());
        return item;
    }
}

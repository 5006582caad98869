package dev.qiangcai.shop.http;

import java.util.List;
import java.util.Map;

/// What makes a session, apart from any store. `toString` shows no value.
///
/// @param cookies each as the header that sets it (`cookie`), with the `host` that it came from
/// @param texts kept texts by `step.name`, such as a token
public record Belongings(List<Map<String, String>> cookies, Map<String, String> texts) {
    /// No session at all.
    public static final Belongings NONE = new Belongings(List.of(), Map.of());

    public Belongings {
        cookies = List.copyOf(cookies);
        texts = Map.copyOf(texts);
    }

    @Override
    public String toString() {
        return cookies.size() + " cookies, texts " + texts.keySet();
    }
}

package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.page.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Small profiles written in a test.
final class ProfileText {
    static final String HEAD = """
            profile: 1
            id: tiny
            name: Tiny
            hosts: [tiny.example, other.example]
            base: https://tiny.example/api
            pace: {gapMs: 1000, inFlight: 1}
            """;
    static final String ITEM = """
              item:
                get: /items/{item.sku}
                read: {stock: {json: $.stock, as: int}}
                outcomes: [{is: SOLD_OUT, var: stock, max: 0}, {is: AVAILABLE, var: stock, min: 1}]
            """;

    private ProfileText() {}

    /// A profile with these steps, written as YAML with two spaces before each.
    static Profile steps(String steps) {
        return parse("tiny.yaml", HEAD + "steps:\n" + steps);
    }

    static Profile parse(String file, String text) {
        return ProfileFile.parse(file, text.getBytes(StandardCharsets.UTF_8), new Answers.Bundle("/none"));
    }

    static Reply reply(int status, String body) {
        return new Reply(status, URI.create("https://tiny.example/api/x"), Map.of(), body);
    }
}

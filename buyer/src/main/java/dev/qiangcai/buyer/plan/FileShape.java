package dev.qiangcai.buyer.plan;

import dev.qiangcai.buyer.plan.Shape.AnyKeys;
import dev.qiangcai.buyer.plan.Shape.ListOf;
import dev.qiangcai.buyer.plan.Shape.Section;
import dev.qiangcai.buyer.plan.Shape.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the owner's two files may look like.
final class FileShape {
    static final Text TEXT = new Text();

    static final Section LOGIN = texts("phone", "email", "user", "password", "code");

    static final Section PLAN = section(Map.of(
            "store",
            section(Map.of("profile", TEXT, "base", TEXT, "trust", TEXT, "settings", new AnyKeys())),
            "account",
            texts("phone", "email", "user", "login"),
            "buy",
            section(Map.of(
                    "name", TEXT,
                    "items", new ListOf(texts("name", "sku")),
                    "count", TEXT,
                    "limits", texts("unitPrice", "total"),
                    "on", TEXT,
                    "opensAt", TEXT,
                    "giveUpAfter", TEXT,
                    "guard", TEXT)),
            "state",
            TEXT,
            "storage",
            TEXT,
            "language",
            TEXT,
            "notify",
            new ListOf(TEXT),
            "log",
            texts("level", "format", "file")));

    private static Section texts(String... names) {
        var keys = new LinkedHashMap<String, Shape>();
        for (var name : names) {
            keys.put(name, TEXT);
        }
        return new Section(keys);
    }

    private static Section section(Map<String, Shape> keys) {
        return new Section(keys);
    }

    private FileShape() {}
}

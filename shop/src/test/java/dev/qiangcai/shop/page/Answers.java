package dev.qiangcai.shop.page;

import dev.qiangcai.shop.money.MoneyFormat;
import java.net.URI;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/// Answers of a store, as tests write them.
final class Answers {
    static final MoneyFormat YUAN = new MoneyFormat(Currency.getInstance("CNY"), '.');
    static final MoneyFormat EURO = new MoneyFormat(Currency.getInstance("EUR"), ',');
    private static final URI ADDRESS = URI.create("https://deli.example/shop/eggs?x=1");

    private Answers() {}

    /// @param text with single quotes for double ones
    static Page json(String text) {
        return body(text.replace('\'', '"'), "application/json");
    }

    static Page html(String text) {
        return body(text, "text/html; charset=utf-8");
    }

    static Page body(String text, String type) {
        return Page.of(new Reply(200, ADDRESS, Map.of("content-type", type, "retry-after", "3"), text));
    }

    static Read path(String path, As as) {
        return new Read(new Source.Json(path), as, false, Map.of());
    }

    static Read css(String selector, As as) {
        return new Read(new Source.Css(selector, Optional.empty()), as, false, Map.of());
    }

    static Read attribute(String selector, String attribute) {
        return new Read(new Source.Css(selector, Optional.of(attribute)), As.TEXT, false, Map.of());
    }

    static Read regex(String pattern, As as) {
        return new Read(new Source.Regex(pattern), as, false, Map.of());
    }

    static String why(Reading reading) {
        return reading instanceof Reading.Broken(var why) ? why.key() : "not broken: " + reading;
    }

    static String text(Reading reading) {
        return reading instanceof Reading.Found(var value) ? value.raw() : "not found: " + reading;
    }
}

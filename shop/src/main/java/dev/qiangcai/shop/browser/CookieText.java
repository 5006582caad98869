package dev.qiangcai.shop.browser;

/// What may stand in a cookie: nothing that ends it or begins something else.
final class CookieText {
    private static final String SEPARATORS = "()<>@,;:\\\"/[]?={} \t";

    private CookieText() {}

    static boolean fitsName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 0x7f && SEPARATORS.indexOf(c) < 0);
    }

    static boolean fitsValue(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != ';');
    }

    static boolean fitsAttribute(String text) {
        return fitsValue(text);
    }
}

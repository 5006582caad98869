package dev.qiangcai.shop.product;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// What tells which of several things on a page is meant: its addresses, its headings, and what is selected in its
/// forms.
///
/// @param addresses of the page: as asked, as answered, and as the page itself says
/// @param names headings and titles, the most telling first
/// @param keys parts of the asked address that may be a variant's number
/// @param selected numbers and texts that are chosen in the page's forms
record Clues(List<String> addresses, List<String> names, Set<String> keys, Set<String> selected) {
    private static final int MOST = 60;

    static Clues of(Sheet sheet) {
        var addresses = Stream.of(
                        sheet.asked().toString(),
                        sheet.reply().uri().toString(),
                        canonical(sheet),
                        sheet.meta("og:url"))
                .filter(it -> !it.isBlank())
                .distinct()
                .toList();
        var names = new ArrayList<String>();
        sheet.page().select("h1").forEach(heading -> names.add(sheet.sight().text(heading)));
        names.add(sheet.meta("og:title"));
        names.add(sheet.meta("twitter:title"));
        names.add(sheet.title());
        names.removeIf(String::isBlank);
        var keys = new LinkedHashSet<String>();
        keys.addAll(Address.keys(sheet.asked().toString()));
        keys.addAll(Address.keys(sheet.reply().uri().toString()));
        return new Clues(addresses, List.copyOf(names), Set.copyOf(keys), selected(sheet));
    }

    boolean address(String candidate) {
        return addresses.stream().anyMatch(own -> Address.same(own, candidate));
    }

    boolean named(String name) {
        return names.stream().anyMatch(own -> Names.alike(own, name));
    }

    private static String canonical(Sheet sheet) {
        var link = sheet.page().selectFirst("link[rel=canonical]");
        return link == null ? "" : link.absUrl("href");
    }

    private static Set<String> selected(Sheet sheet) {
        var selected = new LinkedHashSet<String>();
        for (var input : sheet.page()
                .select(
                        "form input[type=hidden][name~=(?i)^(id|sku|product_?variant|variant_?id|variation_?id|product_?sku)$]")) {
            add(selected, input.val());
        }
        for (var chosen : sheet.page().select("option[selected], input[type=radio][checked], [aria-checked=true]")) {
            if (chosen.hasAttr("value")) {
                add(selected, chosen.val());
            }
            add(selected, chosen.text());
            labels(sheet, chosen).forEach(label -> add(selected, label.text()));
        }
        return Set.copyOf(selected);
    }

    private static List<Element> labels(Sheet sheet, Element input) {
        var id = input.id();
        return id.isEmpty() || id.contains("\"") ? List.of() : sheet.page().select("label[for=\"" + id + "\"]");
    }

    private static void add(Set<String> selected, String text) {
        var plain = text.strip();
        if (!plain.isEmpty() && plain.length() <= MOST) {
            selected.add(plain);
        }
    }

    /// Web addresses, as far as they tell one product from another.
    static final class Address {
        private Address() {}

        /// Whether both lead to one page. The host is left out: a page may be seen on another than its own.
        static boolean same(String one, String other) {
            var a = place(one);
            return !a.isEmpty() && !a.equals("/") && a.equals(place(other));
        }

        private static String place(String address) {
            try {
                var uri = URI.create(address.strip());
                var path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
                return path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            } catch (IllegalArgumentException _) {
                return "";
            }
        }

        /// The last step of the path, the fragment and the values of the query.
        static Set<String> keys(String address) {
            var keys = new LinkedHashSet<String>();
            try {
                var uri = URI.create(address.strip());
                var path = uri.getPath() == null ? "" : uri.getPath();
                add(keys, path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.[a-z]{3,5}$", ""));
                for (var field : (uri.getQuery() == null ? "" : uri.getQuery()).split("&", MOST)) {
                    add(keys, field.substring(field.indexOf('=') + 1));
                }
                add(keys, uri.getFragment() == null ? "" : uri.getFragment());
            } catch (IllegalArgumentException _) {
                // what is no address names nothing
            }
            return keys;
        }
    }
}

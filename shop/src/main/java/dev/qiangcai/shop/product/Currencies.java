package dev.qiangcai.shop.product;

import dev.qiangcai.shop.money.CurrencyMark;
import java.net.URI;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What on a page tells whose `$`, `¥` or `kr` is meant.
///
/// A mark counts as one currency only where everything that says something says the same: the page's language and
/// region, the endings of its addresses, and a currency that its scripts name.
///
/// The page is only searched where a mark leaves it open.
record Currencies(Sheet sheet) {
    private static final Pattern SCRIPT = Pattern.compile(
            "(?i)[\"']?(?:currency|currencyCode|currency_code|priceCurrency|shopCurrency|active)[\"']?\\s*[:=]\\s*[\"']([A-Z]{3})[\"']");
    private static final Map<String, String> LANGUAGES = Map.of(
            "ja", "JP", "zh", "CN", "sv", "SE", "da", "DK", "nb", "NO", "no", "NO", "nn", "NO", "is", "IS", "ko", "KR",
            "hi", "IN");
    private static final Map<String, String> ENDINGS =
            Map.of("uk", "GB", "com", "", "net", "", "org", "", "io", "", "co", "", "me", "", "tv", "");
    /// What is written before it needs no look for Han or kana.
    private static final char FIRST_EASTERN = '\u2E80';

    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern TRADITIONAL = Pattern.compile("[車購買價貨門們個國開關預約產規選擇運費庫體點會員時間網數]");
    private static final Pattern WRITTEN = Pattern.compile("\\b(?:[A-Z]{3}|U\\.?S\\.? ([Dd])ollars?)\\b");
    private static final int MOST_TEXT = 20_000;
    private static final int MOST_SCRIPT = 400_000;

    /// What a currency's name or mark may be: `CNY`, `元`, `US$`.
    static Set<String> meanings(String written) {
        return CurrencyMark.meanings(written.strip());
    }

    /// The one currency that those marks mean here.
    Optional<Currency> only(Set<String> marks) {
        if (marks.size() <= 1) {
            return marks.stream().findFirst().map(Currency::getInstance);
        }
        var fits = Stream.<Supplier<Set<String>>>of(this::named, this::written, this::likely)
                .map(known -> both(marks, known.get()))
                .filter(both -> !both.isEmpty())
                .findFirst()
                .orElse(Set.of());
        return fits.size() == 1 ? fits.stream().findFirst().map(Currency::getInstance) : Optional.empty();
    }

    /// The currency of a price that has no mark at all: the one that the page names.
    Optional<Currency> unmarked() {
        var named = named();
        return named.size() == 1 ? named.stream().findFirst().map(Currency::getInstance) : Optional.empty();
    }

    private static Set<String> both(Set<String> marks, Set<String> known) {
        return marks.stream().filter(known::contains).collect(Collectors.toSet());
    }

    private static Set<String> codes(String text) {
        return text.matches("[A-Z]{3}") ? CurrencyMark.meanings(text) : Set.of();
    }

    /// Currencies that the page's scripts and attributes name.
    private Set<String> named() {
        var named = new HashSet<String>();
        int left = MOST_SCRIPT;
        for (var script : sheet.page().select("script:not([type*=ld+json])")) {
            left -= script.data().length();
            if (left > 0) {
                var found = SCRIPT.matcher(script.data());
                while (found.find()) {
                    named.addAll(codes(found.group(1)));
                }
            }
        }
        sheet.page()
                .select(
                        "[data-currency], [data-currency-code], [data-currency-iso-code], meta[itemprop=priceCurrency], input[name~=(?i)currency]")
                .forEach(it -> {
                    for (var attribute : Set.of(
                            "data-currency", "data-currency-code", "data-currency-iso-code", "content", "value")) {
                        named.addAll(codes(it.attr(attribute)));
                    }
                });
        for (var meta : Set.of("product:price:currency", "og:price:currency")) {
            named.addAll(codes(sheet.meta(meta)));
        }
        return named;
    }

    /// Currencies that its visible words name: `All prices in USD`.
    private Set<String> written() {
        var found = WRITTEN.matcher(start());
        var written = new HashSet<String>();
        while (found.find()) {
            written.addAll(found.group(1) == null ? codes(found.group()) : Set.of("USD"));
        }
        return written;
    }

    private String start() {
        var text = sheet.sight().text(sheet.page().body());
        return text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
    }

    /// Currencies of its regions and languages.
    private Set<String> likely() {
        var regions = new LinkedHashSet<String>();
        var html = sheet.page().selectFirst("html");
        region(html == null ? "" : html.attr("lang"), regions);
        region(html == null ? "" : html.attr("xml:lang"), regions);
        region(sheet.meta("og:locale"), regions);
        var canonical = sheet.page().selectFirst("link[rel=canonical]");
        ending(canonical == null ? "" : canonical.attr("href"), regions);
        ending(sheet.meta("og:url"), regions);
        ending(sheet.reply().uri().toString(), regions);
        if (regions.isEmpty()) {
            script(regions);
        }
        return regions.stream().flatMap(region -> currency(region).stream()).collect(Collectors.toSet());
    }

    private static void region(String tag, Set<String> regions) {
        var locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        if (!locale.getCountry().isEmpty()) {
            regions.add(locale.getCountry());
        } else if (!locale.getScript().equals("Hant") && LANGUAGES.containsKey(locale.getLanguage())) {
            regions.add(LANGUAGES.get(locale.getLanguage()));
        }
    }

    private static void ending(String address, Set<String> regions) {
        try {
            var host = URI.create(address.strip()).getHost();
            var ending = host == null
                    ? ""
                    : host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (ending.matches("[a-z]{2}")) {
                regions.add(ENDINGS.getOrDefault(ending, ending.toUpperCase(Locale.ROOT)));
                regions.remove("");
            }
        } catch (IllegalArgumentException _) {
            // what is no address says nothing
        }
    }

    /// A page that says nothing of its language, by the characters that it writes.
    private void script(Set<String> regions) {
        var start = sheet.title() + start();
        if (start.chars().allMatch(c -> c < FIRST_EASTERN)) {
            return;
        }
        if (KANA.matcher(start).find()) {
            regions.add("JP");
        } else if (HAN.matcher(start).find() && !TRADITIONAL.matcher(start).find()) {
            regions.add("CN");
        }
    }

    private static Optional<String> currency(String region) {
        try {
            return Optional.ofNullable(Currency.getInstance(Locale.of("", region)))
                    .map(Currency::getCurrencyCode);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

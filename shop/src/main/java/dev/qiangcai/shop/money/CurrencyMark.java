package dev.qiangcai.shop.money;

import static java.util.Map.entry;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The ways in which stores write a currency: `¥`, `元`, `US$`, `CNY`. One mark may stand for several currencies.
public final class CurrencyMark {
    private static final Map<String, Set<String>> MARKS = Map.ofEntries(
            entry("¥", Set.of("CNY", "JPY")),
            entry("cn¥", Set.of("CNY")),
            entry("jp¥", Set.of("JPY")),
            entry("元", Set.of("CNY", "TWD", "HKD", "MOP")),
            entry("圆", Set.of("CNY")),
            entry("rmb", Set.of("CNY")),
            entry("人民币", Set.of("CNY")),
            entry("円", Set.of("JPY")),
            entry("$", Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "CLP", "COP", "ARS")),
            entry("us$", Set.of("USD")),
            entry("hk$", Set.of("HKD")),
            entry("nt$", Set.of("TWD")),
            entry("ca$", Set.of("CAD")),
            entry("c$", Set.of("CAD")),
            entry("au$", Set.of("AUD")),
            entry("a$", Set.of("AUD")),
            entry("nz$", Set.of("NZD")),
            entry("s$", Set.of("SGD")),
            entry("r$", Set.of("BRL")),
            entry("mx$", Set.of("MXN")),
            entry("mop$", Set.of("MOP")),
            entry("€", Set.of("EUR")),
            entry("euro", Set.of("EUR")),
            entry("£", Set.of("GBP")),
            entry("₩", Set.of("KRW")),
            entry("원", Set.of("KRW")),
            entry("₹", Set.of("INR")),
            entry("rs", Set.of("INR", "PKR", "LKR", "NPR")),
            entry("rs.", Set.of("INR", "PKR", "LKR", "NPR")),
            entry("฿", Set.of("THB")),
            entry("บาท", Set.of("THB")),
            entry("₫", Set.of("VND")),
            entry("đ", Set.of("VND")),
            entry("vnđ", Set.of("VND")),
            entry("₽", Set.of("RUB")),
            entry("₺", Set.of("TRY")),
            entry("tl", Set.of("TRY")),
            entry("₱", Set.of("PHP")),
            entry("₪", Set.of("ILS")),
            entry("₴", Set.of("UAH")),
            entry("zł", Set.of("PLN")),
            entry("zl", Set.of("PLN")),
            entry("kč", Set.of("CZK")),
            entry("ft", Set.of("HUF")),
            entry("lei", Set.of("RON")),
            entry("rm", Set.of("MYR")),
            entry("rp", Set.of("IDR")),
            entry("kr", Set.of("SEK", "NOK", "DKK", "ISK")),
            entry("kr.", Set.of("SEK", "NOK", "DKK", "ISK")),
            entry("fr.", Set.of("CHF")),
            entry("sfr.", Set.of("CHF")),
            entry("s/", Set.of("PEN")),
            entry("₸", Set.of("KZT")),
            entry("₦", Set.of("NGN")),
            entry("₾", Set.of("GEL")),
            entry("₡", Set.of("CRC")),
            entry("₲", Set.of("PYG")),
            entry("лв", Set.of("BGN")),
            entry("руб", Set.of("RUB")),
            entry("руб.", Set.of("RUB")),
            entry("р.", Set.of("RUB", "BYN")),
            entry("грн", Set.of("UAH")),
            entry("din", Set.of("RSD", "DZD")),
            entry("د.إ", Set.of("AED")),
            entry("ر.س", Set.of("SAR")),
            entry("ج.م", Set.of("EGP")),
            entry("د.ك", Set.of("KWD")),
            entry("ریال", Set.of("IRR")),
            entry("रु", Set.of("INR", "NPR")),
            entry("रु.", Set.of("INR", "NPR")),
            entry("₨", Set.of("INR", "PKR", "LKR", "NPR")),
            entry("日圓", Set.of("JPY")),
            entry("日元", Set.of("JPY")),
            entry("新台幣", Set.of("TWD")),
            entry("港幣", Set.of("HKD")),
            entry("圓", Set.of("TWD", "HKD")),
            entry("eur.", Set.of("EUR")));

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private CurrencyMark() {}

    /// Every mark that is no ISO code, in lower case.
    public static Set<String> spellings() {
        return MARKS.keySet();
    }

    /// The currencies that the mark may stand for; empty for what is no currency mark.
    public static Set<String> meanings(String mark) {
        var code = mark.toUpperCase(Locale.ROOT);
        return CODES.contains(code) ? Set.of(code) : MARKS.getOrDefault(mark.toLowerCase(Locale.ROOT), Set.of());
    }

    /// The one currency that a data field names: an ISO code, or a mark with one meaning.
    static Optional<Currency> only(String mark) {
        var meanings = meanings(mark);
        return meanings.size() == 1
                ? Optional.of(Currency.getInstance(meanings.iterator().next()))
                : Optional.empty();
    }
}

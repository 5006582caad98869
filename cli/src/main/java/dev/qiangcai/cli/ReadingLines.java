package dev.qiangcai.cli;

import dev.qiangcai.buyer.pages.Sight;
import dev.qiangcai.shop.product.Evidence;
import dev.qiangcai.shop.product.ProductReading;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Readings as lines: for people, or one JSON object a line for programs.
///
/// @param asTyped each address as the owner wrote it
/// @param json whether for programs
/// @param explain whether people are shown the evidence too
record ReadingLines(Terminal terminal, InstantSource clock, Map<URI, String> asTyped, boolean json, boolean explain) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    void tell(URI address, ProductReading reading) {
        if (json) {
            terminal.out().println(object(address, reading));
        } else {
            people(address, reading);
        }
        terminal.out().flush();
    }

    /// What was seen of a page before this run.
    void before(URI address, Sight sight) {
        if (!json) {
            var line = Terminal.sentence(
                            "watch.before",
                            typed(address),
                            Terminal.sentence("watch.state." + sight.availability()),
                            sight.priced().orElse(""))
                    .in(terminal.language());
            terminal.out().println(line.stripTrailing());
            terminal.out().flush();
        }
    }

    private void people(URI address, ProductReading reading) {
        var price = Sight.of(reading).priced().map(amount -> "  " + amount).orElse("");
        var state = Terminal.sentence("watch.state." + reading.availability()).in(terminal.language());
        var time = TIME.format(clock.instant().atZone(ZoneId.systemDefault()));
        terminal.out().println(time + "  " + reading.name().orElse(typed(address)) + "  " + state + price);
        boolean blind = reading.availability() == ProductReading.Availability.CANNOT_TELL;
        if (blind || explain) {
            terminal.out().println("          " + reading.reason().in(terminal.language()));
        }
        if (explain) {
            reading.evidence()
                    .forEach(found -> terminal.say(
                            "watch.evidence",
                            Terminal.sentence("watch.says." + found.says()),
                            found.text(),
                            found.where()));
        }
    }

    private String typed(URI address) {
        return asTyped.getOrDefault(address, address.toString());
    }

    private static Map<String, String> object(Evidence found) {
        var object = new LinkedHashMap<String, String>();
        object.put("says", found.says().name());
        object.put("where", found.where());
        object.put("text", found.text());
        return object;
    }

    private String object(URI address, ProductReading reading) {
        var line = new LinkedHashMap<String, Object>();
        line.put("url", typed(address));
        line.put("name", reading.name());
        line.put("price", reading.plainPrice());
        line.put("currency", reading.currency().map(Currency::getCurrencyCode));
        line.put("availability", reading.availability().name());
        line.put(
                "evidence",
                reading.evidence().stream().map(ReadingLines::object).toList());
        line.put("reason", reading.reason().in(terminal.language()));
        line.replaceAll((_, value) -> value instanceof Optional<?> maybe ? maybe.orElse(null) : value);
        return JsonLine.of(line);
    }
}

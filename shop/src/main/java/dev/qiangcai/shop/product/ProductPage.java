package dev.qiangcai.shop.product;

import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.page.PageTree;
import dev.qiangcai.shop.page.Place;
import dev.qiangcai.shop.page.Reply;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Reads a product page of any shop, without a profile.
///
/// Pure, and never throws, whatever the page holds. Any number of threads may read at once.
///
/// ```java
/// var reading = ProductPage.read(reply, asked);
/// switch (reading.stock()) { … }
/// ```
public final class ProductPage {
    private static final Pattern TITLE_END =
            Pattern.compile("\\s+[|\u2013\u2014\u00B7:\u00BB_-]+\\s+[^|\u2013\u2014]{2,60}$");

    /// So much is told of one page; what decides, and what contradicts it, is counted whole.
    private static final int MOST_EVIDENCE = 500;

    private ProductPage() {}

    /// What the page says of its product.
    ///
    /// @param asked the address that was asked for, before redirects: it may name the variant
    public static ProductReading read(Reply reply, URI asked) {
        if (!html(reply)) {
            return ProductReading.nothing(
                    Obstacle.of(reply.status()).orElseGet(() -> Weighing.reason("noPage", type(reply))));
        }
        return Sheet.of(reply, asked)
                .map(ProductPage::reading)
                .orElseGet(() -> ProductReading.nothing(Weighing.reason("tooLarge", PageTree.MOST_ELEMENTS)));
    }

    private static ProductReading reading(Sheet sheet) {
        var clues = Clues.of(sheet);
        var first = Heading.of(sheet, Optional.empty());
        var elsewhere = Elsewhere.on(sheet, first);
        var stated = Stated.of(
                sheet.facts(),
                clues,
                product -> product.place() instanceof Place.Node(var element) && elsewhere.holds(element));
        var heading = stated.name().isPresent() ? Heading.of(sheet, stated.name()) : first;
        var focus = Focus.on(sheet, heading, heading.equals(first) ? elsewhere : Elsewhere.on(sheet, heading));
        var obstacle = Obstacle.of(sheet, stated, focus);
        return obstacle.map(ProductReading::nothing).orElseGet(() -> reading(sheet, stated, focus));
    }

    private static ProductReading reading(Sheet sheet, Stated stated, Focus focus) {
        var shown = ShownStock.on(sheet, focus);
        var tag = ShownPrice.of(focus.tags());
        boolean product =
                stated.product() || !focus.tags().isEmpty() || !focus.controls().isEmpty();
        if (!product && (focus.elsewhere().cards() > 1 || stated.several() > 1)) {
            return ProductReading.nothing(Weighing.reason("list"));
        }
        var priced = Asked.of(stated, focus, tag, new Currencies(sheet));
        var verdict = new Weighing(
                        stated,
                        shown,
                        priced.price().isPresent()
                                || stated.openPrice()
                                || !focus.tags().isEmpty())
                .verdict();
        var name = name(sheet, stated, focus, product || !shown.words().isEmpty());
        var evidence = new ArrayList<Evidence>(stated.evidence());
        tag.ifPresent(it -> evidence.add(new Evidence(
                Evidence.Says.PRICE,
                new Place.Node(it.element()).toString(),
                sheet.sight().text(it.element()))));
        evidence.addAll(shown.evidence());
        return new ProductReading(
                name,
                priced.price(),
                priced.currency(),
                stock(verdict, priced, name),
                verdict.reason(),
                evidence.stream().limit(MOST_EVIDENCE).toList());
    }

    /// The price that is asked, from markup or from what is shown.
    private record Asked(Optional<BigDecimal> price, Optional<Currency> currency) {
        static Asked of(Stated stated, Focus focus, Optional<PriceTag> tag, Currencies currencies) {
            if (stated.price().isPresent()) {
                var reduced = tag.filter(_ -> struck(stated.price().get(), focus));
                if (reduced.isEmpty()) {
                    return new Asked(stated.price(), currency(stated, focus, currencies));
                }
            }
            if (stated.openPrice()) {
                return new Asked(Optional.empty(), currency(stated, focus, currencies));
            }
            var value = tag.map(it -> it.amount().value());
            var marked = tag.filter(it -> it.amount().marked())
                    .flatMap(it -> currencies.only(it.amount().marks()));
            var unmarked = tag.filter(it -> !it.amount().marked()).flatMap(_ -> currencies.unmarked());
            return new Asked(
                    value, currencies.only(stated.marks()).or(() -> marked).or(() -> unmarked));
        }

        /// Whether the page shows the stated price only struck through: then it is the old one.
        private static boolean struck(BigDecimal price, Focus focus) {
            var shown = focus.tags().stream()
                    .filter(it -> it.amount().value().compareTo(price) == 0)
                    .toList();
            return !shown.isEmpty() && shown.stream().allMatch(it -> it.topics().contains(Topic.OLD_PRICE));
        }

        private static Optional<Currency> currency(Stated stated, Focus focus, Currencies currencies) {
            if (!stated.marks().isEmpty()) {
                return currencies.only(stated.marks());
            }
            return focus.tags().stream()
                    .filter(it -> stated.price()
                            .filter(price -> price.compareTo(it.amount().value()) == 0)
                            .isPresent())
                    .flatMap(it -> currencies.only(it.amount().marks()).stream())
                    .findFirst()
                    .or(currencies::unmarked);
        }
    }

    /// @param titled whether the window's title will do where there is nothing better
    private static Optional<String> name(Sheet sheet, Stated stated, Focus focus, boolean titled) {
        return stated.name()
                .map(it -> unsigned(it, sheet, focus))
                .or(() -> focus.heading().map(it -> Names.clean(Heading.text(it, sheet.sight()))))
                .or(() -> social(sheet))
                .or(() -> Optional.of(shortened(sheet.title())).filter(it -> titled && !it.isEmpty()));
    }

    /// A stated name without the shop's, where it is the whole title of the window and the heading leaves that out.
    private static String unsigned(String stated, Sheet sheet, Focus focus) {
        return focus.heading()
                .filter(_ -> Names.same(stated, sheet.title()))
                .map(it -> Names.clean(Heading.text(it, sheet.sight())))
                .filter(it -> Names.same(it, shortened(stated)))
                .orElse(stated);
    }

    private static Optional<String> social(Sheet sheet) {
        return Optional.of(shortened(sheet.meta("og:title"))).filter(it -> !it.isEmpty());
    }

    /// A window's title without the shop's name behind it.
    private static String shortened(String title) {
        return Names.clean(TITLE_END.matcher(Names.clean(title)).replaceFirst(""));
    }

    private static Stock stock(Weighing.Verdict verdict, Asked asked, Optional<String> name) {
        return switch (verdict.answer()) {
            case AVAILABLE ->
                new Stock.Available(
                        asked.price().flatMap(price -> asked.currency().map(it -> new Money(price, it))),
                        OptionalLong.empty(),
                        name);
            case SOLD_OUT -> new Stock.SoldOut();
            case NOT_OPEN -> new Stock.NotOpen(Optional.empty());
            case CANNOT_TELL -> new Stock.CannotTell(verdict.reason());
        };
    }

    private static boolean html(Reply reply) {
        var type = type(reply).toLowerCase(Locale.ROOT);
        var start = reply.body().stripLeading();
        boolean unsaid = type.isEmpty() || type.startsWith("text/plain") || type.contains("xml");
        return type.contains("html") || (unsaid && start.startsWith("<")) || (type.isEmpty() && start.isEmpty());
    }

    private static String type(Reply reply) {
        return reply.header("content-type").orElse("");
    }
}

package dev.qiangcai.shop.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.page.Reply;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductPageTest {
    private static final String IN_STOCK = """
            <script type="application/ld+json">{"@type": "Product", "name": "Lamp", "offers": {"@type": "Offer",
             "price": "12.50", "priceCurrency": "EUR", "availability": "https://schema.org/InStock"}}</script>""";

    @Test
    void what_the_markup_states_and_nothing_contradicts_is_available() {
        var reading = read(IN_STOCK + "<h1>Lamp</h1>");
        assertThat(reading.name()).contains("Lamp");
        assertThat(reading.plainPrice()).contains("12.50");
        assertThat(reading.stock())
                .isInstanceOfSatisfying(
                        Stock.Available.class, it -> assertThat(it.price()).contains(Money.of("12.50", "EUR")));
        assertThat(reading.evidence()).anySatisfy(found -> {
            assertThat(found.says()).isEqualTo(Evidence.Says.AVAILABLE);
            assertThat(found.where()).isEqualTo("ld+json[1] $.offers");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class=stock>Sold out</p>",
                "<button disabled>Add to cart</button>",
                "<button style='pointer-events: none'>Add to cart</button>",
                "<div><span>In stock</span><span>Out of stock</span></div>",
                "<p>Lagerbestand: <span>0</span> Stück</p>",
                "<p>ausverkauft</p>",
                "<p>Rupture de stock</p>",
                "<p>Agotado</p>",
                "<p>売り切れ</p>",
                "<p>已售罄</p>",
                "<p>缺貨</p>",
                "<button>Notify me when available</button>",
                "<p>In-store pickup only</p>"
            })
    void a_visible_no_beats_a_stated_yes(String no) {
        assertThat(read(IN_STOCK + "<h1>Lamp</h1>" + no).availability()).isEqualTo(Availability.SOLD_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='display: none'>Sold out</p>",
                "<p hidden>Sold out</p>",
                "<p aria-hidden=true>Sold out</p>",
                "<template><p>Sold out</p></template>",
                "<noscript><p>Sold out</p></noscript>",
                "<script>var soldOut = 'Sold out'</script>",
                "<style>.no {display: none}</style><p class=no>Sold out</p>",
                "<section class=reviews><p>Sold out</p></section>",
                "<div><h2>You may also like</h2><p>Sold out</p></div>",
                "<footer><p>Sold out</p></footer>",
                "<select><option>S</option><option>M – Sold out</option></select>",
                "<p>Pickup: out of stock</p>",
                "<dl><dt>Retrait en magasin</dt><dd>Indisponible</dd></dl>",
                "<button class='disabled:opacity-50'>Add to cart</button>",
                "<p>It never sold out before, and if sold out we make more.</p>"
            })
    void words_that_are_hidden_or_about_something_else_say_nothing(String elsewhere) {
        assertThat(read(IN_STOCK + "<h1>Lamp</h1>" + elsewhere).availability()).isEqualTo(Availability.AVAILABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "InStock, AVAILABLE",
        "LimitedAvailability, AVAILABLE",
        "OnlineOnly, AVAILABLE",
        "OutOfStock, SOLD_OUT",
        "SoldOut, SOLD_OUT",
        "Discontinued, SOLD_OUT",
        "InStoreOnly, SOLD_OUT",
        "PreOrder, NOT_OPEN",
        "PreSale, NOT_OPEN",
        "BackOrder, CANNOT_TELL",
        "MadeToOrder, CANNOT_TELL",
        "Reserved, CANNOT_TELL",
        "Nonsense, CANNOT_TELL"
    })
    void each_stated_availability_has_its_meaning(String stated, Availability meant) {
        assertThat(read(IN_STOCK.replace("InStock", stated) + "<h1>Lamp</h1>").availability())
                .isEqualTo(meant);
    }

    @Test
    void an_offer_to_tell_is_a_no_and_beside_a_launch_the_launch_decides() {
        var told = IN_STOCK + "<h1>Lamp</h1><button>Notify me</button>";
        assertThat(read(told).availability()).isEqualTo(Availability.SOLD_OUT);
        assertThat(read(told + "<p>Coming soon</p>").availability()).isEqualTo(Availability.NOT_OPEN);
    }

    @Test
    void what_depends_on_a_variant_that_nobody_has_chosen_cannot_be_told() {
        var reading = read(IN_STOCK + "<h1>Lamp</h1><p>Select size for availability</p>");
        assertThat(reading.availability()).isEqualTo(Availability.CANNOT_TELL);
        assertThat(reading.reason().key()).isEqualTo("product.depends");
    }

    @ParameterizedTest
    @ValueSource(strings = {"We take no orders this week.", "Wird derzeit nicht mehr verkauft.", "販売しておりません。"})
    void what_sounds_like_a_no_makes_a_stated_yes_doubtful_where_no_button_backs_it(String doubt) {
        var page = IN_STOCK + "<h1>Lamp</h1><p>12,50 €</p><p>" + doubt + "</p>";
        assertThat(read(page).availability()).isNotEqualTo(Availability.AVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Not a single one is in stock", "Nicht ein Stück auf Lager", "Pas un seul article en stock"})
    void a_yes_behind_a_negation_is_none(String no) {
        assertThat(read("<h1>Lamp</h1><p>€12.50</p><p class=stock>" + no + "</p>")
                        .availability())
                .isNotEqualTo(Availability.AVAILABLE);
        var reading =
                read("<h1>Lamp</h1><p>€12.50</p><p class=stock>" + no + "</p><button disabled>Add to cart</button>");
        assertThat(reading.availability()).isEqualTo(Availability.SOLD_OUT);
    }

    @Test
    void what_is_offered_instead_of_a_page_that_is_gone_is_no_stock() {
        var reading = read("<h1>This product no longer exists</h1><p>Perhaps this one:</p>"
                + "<div><a href=/other>Teapot</a> 29,90 € <button>Add to cart</button></div>");
        assertThat(reading.availability()).isEqualTo(Availability.CANNOT_TELL);
        assertThat(reading.plainPrice()).isEmpty();
    }

    @Test
    void a_heading_is_the_name_without_its_badges_and_what_it_has_swallowed() {
        assertThat(read("<title>Lamp - Shop</title><h1><span>New in</span>Lamp</h1><p>5 €</p>")
                        .name())
                .contains("Lamp");
        assertThat(read("<h1>Lamp<div>5 €<p>In stock").name()).contains("Lamp");
    }

    @Test
    void no_evidence_cannot_tell_and_says_so() {
        var reading = read("<h1>Lamp</h1><p>A lamp.</p>");
        assertThat(reading.availability()).isEqualTo(Availability.CANNOT_TELL);
        assertThat(reading.reason().key()).isEqualTo("product.nothing");
    }

    @Test
    void a_price_that_is_only_shown_struck_through_is_the_old_one() {
        var reading = read(IN_STOCK + "<h1>Lamp</h1><div class=price><del>€12.50</del> <ins>€9.00</ins></div>");
        assertThat(reading.plainPrice()).contains("9.00");
    }

    @ParameterizedTest
    @CsvSource({"en-US, USD", "en-CA, CAD", "zh-TW, TWD", "en, -"})
    void a_dollar_is_whose_the_page_says(String language, String currency) {
        var reading = read("<html lang=" + language + "><h1>Lamp</h1><p class=price>$5.00</p>");
        assertThat(reading.currency().map(Object::toString))
                .isEqualTo(Optional.of(currency).filter(it -> it.length() > 1));
        assertThat(reading.plainPrice()).contains("5.00");
    }

    @Test
    void a_dollar_is_whose_the_visible_words_say() {
        assertThat(read("<h1>Lamp</h1><p>$5.00</p><p>All prices in CAD.</p>").currency())
                .hasToString("Optional[CAD]");
    }

    @Test
    void a_page_that_leads_home_is_no_product() {
        var reply = reply(200, "https://shop.example/", IN_STOCK);
        assertThat(ProductPage.read(reply, URI.create("https://shop.example/lamp"))
                        .reason()
                        .key())
                .isEqualTo("product.movedHome");
    }

    @ParameterizedTest
    @CsvSource({"404, gone", "410, gone", "429, throttled", "500, status", "403, refused", "302, redirect"})
    void an_error_is_never_stock(int status, String why) {
        var reading = ProductPage.read(
                reply(status, "https://shop.example/lamp", IN_STOCK), URI.create("https://shop.example/lamp"));
        assertThat(reading.availability()).isEqualTo(Availability.CANNOT_TELL);
        assertThat(reading.reason().key()).isEqualTo("product." + why);
    }

    @Test
    void what_is_no_page_is_not_read() {
        var reply = new Reply(
                200,
                URI.create("https://shop.example/a.pdf"),
                Map.of("content-type", "application/pdf"),
                "%PDF In stock");
        assertThat(ProductPage.read(reply, reply.uri()).reason().key()).isEqualTo("product.noPage");
    }

    @Test
    void nothing_that_a_page_holds_makes_reading_throw() throws IOException {
        var random = new java.util.Random(7);
        for (var page : RecordedPage.all()) {
            var text = new StringBuilder(page.reply().body());
            for (int i = 0; i < 30 && text.length() > 2; i++) {
                int at = random.nextInt(text.length() - 1);
                if (random.nextBoolean()) {
                    text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
                } else {
                    text.insert(at, "<div>{\"'&<".charAt(random.nextInt(10)));
                }
            }
            var broken = new Reply(
                    page.reply().status(), page.reply().uri(), page.reply().headers(), text.toString());
            assertThat(ProductPage.read(broken, page.asked())).as(page.file()).isNotNull();
        }
    }

    private static ProductReading read(String body) {
        var reply = reply(200, "https://shop.example/lamp", body);
        return ProductPage.read(reply, reply.uri());
    }

    private static Reply reply(int status, String uri, String body) {
        return new Reply(status, URI.create(uri), Map.of("content-type", "text/html"), body);
    }
}

package dev.qiangcai.shop.page;

import static dev.qiangcai.shop.page.Answers.EURO;
import static dev.qiangcai.shop.page.Answers.YUAN;
import static dev.qiangcai.shop.page.Answers.html;
import static dev.qiangcai.shop.page.Answers.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.money.MoneyFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaOrgTest {
    private static final String EGGS = """
            {"@context": "https://schema.org", "@type": "Product", "sku": "egg", "gtin13": "0123456789012", "name": "Eggs",
             "offers": {"@type": "Offer", "price": "12.50", "priceCurrency": "CNY", "url": "/items/egg",
                        "availability": "http://schema.org/instock"}}""";

    @ParameterizedTest
    @CsvSource({"sku, egg", "gtin, 123456789012", "gtin14, 00123456789012", "url, https://deli.example/items/egg#top"})
    void an_offer_is_found_by_its_identity(String key, String value) {
        var offer = offer(ld(EGGS), Map.of(key, value), YUAN);
        assertThat(offer).containsEntry("availability", "InStock");
        assertThat(offer).containsEntry("price", "12.50");
        assertThat(offer).containsEntry("priceCurrency", "CNY");
        assertThat(offer).containsEntry("name", "Eggs").containsEntry("sku", "egg");
        assertThat(offer).containsEntry("url", "https://deli.example/items/egg");
    }

    @Test
    void another_item_is_missing_even_when_it_is_the_only_one() {
        assertThat(read(ld(EGGS), Map.of("sku", "rice"), YUAN)).isEqualTo(new Reading.Missing());
        assertThat(read(ld(EGGS), Map.of("mpn", "egg"), YUAN)).isEqualTo(new Reading.Missing());
        assertThat(read(ld(EGGS), Map.of("sku", "egg", "gtin", "9"), YUAN)).isEqualTo(new Reading.Missing());
        assertThat(read(html("<p>no markup"), Map.of(), YUAN)).isEqualTo(new Reading.Missing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "<!-- %s -->",
                "//<![CDATA[\n%s\n//]]>",
                "/* <![CDATA[ */ %s /* ]]> */",
                "<!--//--><![CDATA[//><!--\n%s\n//--><!]]>",
                "%s;",
                "[%s]",
                "[{\"@type\": \"BreadcrumbList\"}, %s]",
                "{\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"WebSite\"}, %s]}",
                "{\"@type\": \"WebPage\", \"mainEntity\": %s}",
                "{\"@type\": \"ItemList\", \"itemListElement\": [{\"@type\": \"ListItem\", \"item\": %s}]}",
            })
    void an_offer_is_found_in_any_wrapping(String wrapping) {
        var page =
                html("<script type='application/ld+json; charset=utf-8'>" + wrapping.replace("%s", EGGS) + "</script>");
        assertThat(offer(page, Map.of("sku", "egg"), YUAN)).containsEntry("price", "12.50");
    }

    @Test
    void a_broken_block_does_not_hide_a_good_one() {
        var page = html("<script type=application/ld+json>{\"@type\": </script><script type=application/ld+json>" + EGGS
                + "</script>");
        assertThat(offer(page, Map.of("sku", "egg"), YUAN)).containsEntry("price", "12.50");
    }

    @Test
    void references_in_a_graph_are_followed_and_may_go_round() {
        var page = ld("""
                {"@graph": [{"@type": "Product", "sku": "egg", "offers": {"@id": "#o"}},
                 {"@id": "#o", "@type": "Offer", "price": 3, "itemOffered": {"@id": "#p"}},
                 {"@id": "#p", "@type": "Product", "offers": {"@id": "#o"}}]}""");
        assertThat(offer(page, Map.of("sku", "egg"), YUAN)).containsEntry("price", "3");
    }

    @Test
    void references_that_multiply_are_bounded() {
        var many = "{\"@id\": \"#a\"},".repeat(300);
        var page = ld("{\"@graph\": [{\"@id\": \"#a\", \"x\": [" + many + "1]}]}");
        assertThat(read(page, Map.of(), YUAN)).isEqualTo(new Reading.Missing());
    }

    @Test
    void a_variant_is_chosen_by_its_own_identity() {
        var page = ld("""
                {"@type": "ProductGroup", "productGroupID": "eggs", "name": "Eggs", "hasVariant": [
                  {"@type": "Product", "sku": "egg-10", "offers": {"@type": "Offer", "price": 9.90, "priceCurrency": "CNY"}},
                  {"@type": "Product", "sku": "egg-30", "offers": [{"@type": "Offer", "price": 25.00, "priceCurrency": "CNY"}]}]}""");
        assertThat(offer(page, Map.of("sku", "egg-30"), YUAN))
                .containsEntry("price", "25.00")
                .containsEntry("name", "Eggs");
        assertThat(why(read(page, Map.of(), YUAN))).isEqualTo("page.offers");
        assertThat(why(read(page, Map.of("productGroupID", "eggs"), YUAN))).isEqualTo("page.offers");
    }

    @Test
    void an_aggregate_is_its_offers_or_one_price_but_never_a_range() {
        var inner = "\"offers\": [{\"@type\": \"Offer\", \"price\": \"5\"}, {\"@type\": \"Offer\", \"price\": 5.0}]";
        assertThat(offer(aggregate(inner), Map.of("sku", "egg"), YUAN)).containsEntry("price", "5");
        assertThat(offer(aggregate("\"lowPrice\": 5, \"highPrice\": \"5.00\""), Map.of("sku", "egg"), YUAN))
                .containsEntry("price", "5");
        assertThat(why(read(aggregate("\"lowPrice\": 5, \"highPrice\": 9"), Map.of(), YUAN)))
                .isEqualTo("page.prices");
        assertThat(why(read(aggregate("\"lowPrice\": 5"), Map.of(), YUAN))).isEqualTo("page.prices");
    }

    @Test
    void two_offers_that_differ_in_price_or_stock_are_ambiguous() {
        var dearer = EGGS.replace("12.50", "13.50");
        assertThat(why(read(ld("[" + EGGS + "," + dearer + "]"), Map.of("sku", "egg"), YUAN)))
                .isEqualTo("page.offers");
        var gone = EGGS.replace("instock", "SoldOut");
        assertThat(why(read(ld("[" + EGGS + "," + gone + "]"), Map.of("sku", "egg"), YUAN)))
                .isEqualTo("page.offers");
        assertThat(offer(ld("[" + EGGS + "," + EGGS.replace("12.50", "12.5") + "]"), Map.of("sku", "egg"), YUAN))
                .containsEntry("price", "12.50");
    }

    @Test
    void a_related_product_is_not_this_one() {
        var page = ld(
                EGGS.replace(
                        "\"name\"",
                        "\"isRelatedTo\": {\"@type\": \"Product\", \"offers\": {\"@type\": \"Offer\", \"price\": 1}}, \"name\""));
        assertThat(offer(page, Map.of(), YUAN)).containsEntry("price", "12.50");
    }

    @Test
    void a_price_specification_counts_but_list_and_unit_prices_do_not() {
        var page = ld("""
                {"@type": "Product", "sku": "egg", "offers": {"@type": "Offer", "priceSpecification": [
                  {"@type": "UnitPriceSpecification", "price": 20, "priceType": "https://schema.org/StrikethroughPrice"},
                  {"@type": "UnitPriceSpecification", "price": 2, "referenceQuantity": {"@type": "QuantitativeValue", "value": 1}},
                  {"@type": "UnitPriceSpecification", "price": 12.5, "priceCurrency": "CNY"}]}}""");
        assertThat(offer(page, Map.of("sku", "egg"), YUAN))
                .containsEntry("price", "12.5")
                .containsEntry("priceCurrency", "CNY");
    }

    @Test
    void microdata_is_read_where_there_is_no_json_ld() {
        var page = html("""
                <div itemscope itemtype="https://schema.org/Product"><meta itemprop=sku content=egg><b itemprop=name>Eggs</b>
                <div itemprop=offers itemscope itemtype="http://schema.org/Offer">¥<span itemprop=price>12.50</span>
                <meta itemprop=priceCurrency content=CNY><link itemprop=availability href="https://schema.org/OutOfStock"></div></div>
                <div itemscope itemtype="https://schema.org/Product"><meta itemprop=sku content=rice>
                <div itemprop=offers itemscope itemtype="http://schema.org/Offer"><data itemprop=price value=8>acht</data></div></div>""");
        assertThat(offer(page, Map.of("sku", "egg"), YUAN))
                .containsEntry("price", "12.50")
                .containsEntry("availability", "OutOfStock")
                .containsEntry("name", "Eggs");
        assertThat(offer(page, Map.of("sku", "rice"), YUAN)).containsEntry("price", "8");
        assertThat(why(read(page, Map.of(), YUAN))).isEqualTo("page.offers");
    }

    @Test
    void a_price_split_over_nodes_is_not_glued_together() {
        var page = html("<div itemscope itemtype=https://schema.org/Offer><b itemprop=price>12<sup>50</sup></b></div>");
        assertThat(money(read(page, Map.of(), YUAN), YUAN)).isInstanceOf(Reading.Broken.class);
    }

    @Test
    void rdfa_is_read_where_there_is_no_microdata() {
        var page = html("""
                <div vocab="https://schema.org/" typeof=Product><span property=sku>egg</span>
                <div property=offers typeof="schema:Offer"><span property="schema:price" content="12.50">zwölf</span>
                <link property=availability href="https://schema.org/LimitedAvailability"></div></div>""");
        assertThat(offer(page, Map.of("sku", "egg"), YUAN))
                .containsEntry("price", "12.50")
                .containsEntry("availability", "LimitedAvailability");
    }

    @Test
    void metas_are_read_last_and_must_agree() {
        var metas = """
                <meta property=og:title content=Eggs><meta property=product:price:amount content=12.50>
                <meta property=product:price:currency content=CNY><meta property=product:availability content="in stock">
                <meta property=product:retailer_item_id content=egg>""";
        assertThat(offer(html(metas), Map.of("sku", "egg"), YUAN))
                .containsEntry("price", "12.50")
                .containsEntry("availability", "InStock");
        assertThat(read(html(metas), Map.of("sku", "rice"), YUAN)).isEqualTo(new Reading.Missing());
        var sale = html(metas + "<meta property=product:sale_price:amount content=9.90>");
        assertThat(why(read(sale, Map.of("sku", "egg"), YUAN))).isEqualTo("page.prices");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"12.50\"     | CNY | money 12.50 CNY",
                "12.5          | RMB | money 12.50 CNY",
                "12.5          | 元   | money 12.50 CNY",
                "\"¥12.50\"    | CNY | money 12.50 CNY",
                "\"12.50\"     | USD | money.currency",
                "\"12.50\"     | XYZ | money.around",
                "\"12.50/kg\"  | CNY | money.around",
                "-1            | CNY | money.around",
            })
    void money_is_read_only_in_the_declared_currency(String price, String currency, String expected) {
        var page = ld("{\"@type\": \"Offer\", \"price\": %s, \"priceCurrency\": \"%s\"}".formatted(price, currency));
        assertThat(said(money(read(page, Map.of(), YUAN), YUAN))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.50|money 12.50 EUR",
                "1.099,00|money 1099.00 EUR",
                "12,50|money 12.50 EUR",
                "1.099|money.decimals"
            })
    void a_plain_number_has_a_point_and_anything_else_the_stores_mark(String price, String expected) {
        var page = ld("{\"@type\": \"Offer\", \"price\": \"%s\", \"priceCurrency\": \"EUR\"}".formatted(price));
        assertThat(said(money(read(page, Map.of(), EURO), EURO))).isEqualTo(expected);
    }

    private static Page aggregate(String inside) {
        return ld("{\"@type\": \"Product\", \"sku\": \"egg\", \"offers\": {\"@type\": \"AggregateOffer\", " + inside
                + "}}");
    }

    private static Page ld(String block) {
        return html("<html><body><script type=\"application/ld+json\">" + block + "</script></body></html>");
    }

    private static Reading read(Page page, Map<String, String> match, MoneyFormat format) {
        return page.read(new Read(new Source.SchemaOrg("Offer", match), As.TEXT, false, Map.of()), format);
    }

    private static Map<String, String> offer(Page page, Map<String, String> match, MoneyFormat format) {
        var read = read(page, match, format);
        assertThat(read).isInstanceOf(Reading.Found.class);
        var fields = new java.util.TreeMap<String, String>();
        ((Value.Node) ((Reading.Found) read).value()).fields().forEach((name, value) -> fields.put(name, value.raw()));
        return fields;
    }

    private static Reading money(Reading node, MoneyFormat format) {
        var offer = (Value.Node) ((Reading.Found) node).value();
        var read = new Read(new Source.Var("offer.price"), As.MONEY, false, Map.of());
        return Page.convert(new Readings(offer.fields()).value("price").orElseThrow(), read, format);
    }

    private static String said(Reading reading) {
        return switch (reading) {
            case Reading.Found(Value.Amount(Money money, var raw, var bare)) -> "money " + money;
            case Reading.Found(var other) -> other.toString();
            case Reading.Missing _ -> "missing";
            case Reading.Broken(var why) -> why.key();
        };
    }
}

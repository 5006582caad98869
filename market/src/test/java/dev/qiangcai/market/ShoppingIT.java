package dev.qiangcai.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.market.counter.Fen;
import java.time.Duration;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShoppingIT {
    private static final String PHONE = "13800138000";
    private static final String EGGS = "SC1000";

    private final Texts texts = new Texts();
    private final Market market = Market.open(
            MarketSettings.defaults().opensIn(Duration.ofMinutes(5)).stock(3).texts(texts));
    private final Shopper shopper = Shopper.at(market);

    @AfterEach
    void close() {
        shopper.close();
        market.close();
    }

    private void open() {
        market.clock().step(Duration.ofMinutes(5));
    }

    @Test
    void the_catalogue_shows_every_item_as_a_node_and_as_json_ld() {
        var page = Jsoup.parse(shopper.get("/catalogue").text());
        var products = page.select("main.catalogue > article.product[data-sku]");
        assertThat(products).hasSize(24);
        var eggs = products.getFirst();
        assertThat(eggs.attr("data-sku")).isEqualTo(EGGS);
        assertThat(eggs.select("h2.name > a[href=/items/SC1000]").text()).isEqualTo("土鸡蛋 30枚");
        assertThat(eggs.select(".price").text()).isEqualTo("¥12.50");
        assertThat(eggs.select(".stock").text()).contains("not open");
        assertThat(page.select("script[type=application/ld+json]")).hasSize(1);
        assertThat(shopper.get("/catalogue?page=2").status()).isEqualTo(404);
        assertThat(shopper.get("/catalogue?page=zwei").status()).isEqualTo(400);
    }

    @Test
    void an_item_shows_the_same_as_page_and_as_json_before_and_after_the_opening() {
        var item = shopper.get("/v1/items/" + EGGS).data();
        assertThat(item.path("state").textValue()).isEqualTo("NOT_OPEN");
        assertThat(item.path("openAt").longValue()).isEqualTo(market.opensAt().toEpochMilli());
        assertThat(item.path("priceFen").longValue()).isEqualTo(1250);
        assertThat(item.path("stock").intValue()).isEqualTo(3);
        var closed = Jsoup.parse(shopper.get("/items/" + EGGS).text());
        assertThat(closed.select("form.buy button[type=submit]").hasAttr("disabled"))
                .isTrue();
        assertThat(closed.select("script").html()).contains("schema.org/PreSale");
        open();
        var page = Jsoup.parse(shopper.get("/items/" + EGGS).text());
        assertThat(page.select("main.product[data-sku=SC1000] h1.name").text()).isEqualTo("土鸡蛋 30枚");
        assertThat(page.select("form.buy button[type=submit]:not([disabled])")).hasSize(1);
        assertThat(page.select("script").html()).contains("schema.org/InStock", "\"12.50\"");
        assertThat(shopper.get("/v1/items/" + EGGS).data().path("state").textValue())
                .isEqualTo("OPEN");
        assertThat(shopper.get("/v1/items").data().path("items")).hasSize(24);
        assertThat(shopper.get("/v1/items/NONE").status()).isEqualTo(404);
        assertThat(shopper.get("/v1/items/a%20b").status()).isEqualTo(404);
    }

    @Test
    void a_page_that_did_not_change_is_not_sent_again() {
        for (var path : new String[] {"/catalogue", "/items/" + EGGS, "/v1/items", "/v1/items/" + EGGS}) {
            var first = shopper.get(path);
            var again =
                    shopper.send(path, request -> request.header("If-None-Match", "\"x\", W/" + first.header("ETag")));
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.text()).isEmpty();
            assertThat(again.header("Date")).isNotEmpty();
            market.counter().reprice(market.counter().listings().getFirst().sku(), Fen.of(1300 + path.length()));
            var changed = shopper.send(path, request -> request.header("If-None-Match", first.header("ETag")));
            assertThat(changed.status()).as(path).isEqualTo(200);
            assertThat(changed.header("ETag")).isNotEqualTo(first.header("ETag"));
        }
        var closed = shopper.get("/v1/items/" + EGGS);
        open();
        assertThat(shopper.send("/v1/items/" + EGGS, r -> r.header("If-None-Match", closed.header("ETag")))
                        .status())
                .as("the opening changes the page")
                .isEqualTo(200);
    }

    @Test
    void one_purchase_from_cart_to_pay_page() {
        shopper.login(PHONE, texts);
        assertThat(shopper.get("/v1/slots").data().path("slots")).hasSize(8);
        var cart =
                shopper.post("/v1/cart", "{\"sku\":\"SC1001\",\"count\":\"2\"}").data();
        assertThat(cart.path("payFen").longValue())
                .isEqualTo(2 * cart.path("lines").path(0).path("unitFen").longValue());
        assertThat(shopper.get("/v1/cart").data()).isEqualTo(cart);
        assertThat(shopper.send("/v1/cart", request -> request.delete()).data().path("lines"))
                .isEmpty();

        var body = shopper.quoted(EGGS, 1);
        assertThat(shopper.order(body, "one").code()).isEqualTo(1041);
        open();
        var order = shopper.order(body.put("pay", "1250"), "one");
        var id = order.data().path("orderId").textValue();
        assertThat(shopper.order(body, "one").data()).isEqualTo(order.data());
        assertThat(shopper.order(shopper.quoted("SC1001", 1), "one").status()).isEqualTo(422);

        var list = shopper.get("/v1/orders?since=" + market.opensAt().toEpochMilli())
                .data()
                .path("list");
        assertThat(list).hasSize(1);
        assertThat(list.path(0).path("idempotencyKey").textValue()).isEqualTo("one");
        assertThat(list.path(0).path("submitToken")).isEqualTo(body.path("token"));
        assertThat(list.path(0).path("payFen").longValue()).isEqualTo(1250);
        assertThat(Jsoup.parse(shopper.get("/pay/" + id).text())
                        .select("main.pay .sum")
                        .text())
                .isEqualTo("¥12.50");
        assertThat(shopper.get("/v1/orders?since=yesterday").status()).isEqualTo(400);
    }

    @Test
    void the_market_knows_who_ordered_when_and_what_came_of_it() {
        shopper.login(PHONE, texts);
        var uid = Market.uidOf(PHONE);
        var body = shopper.quoted(EGGS, 1);
        shopper.order(body, "one");
        open();
        var before = market.clock().now();
        shopper.order(body, "two");
        shopper.another().order(body, "three");
        var arrivals = market.arrivals();
        assertThat(arrivals)
                .extracting(one -> one.code())
                .containsExactly(OptionalInt.of(1041), OptionalInt.of(0), OptionalInt.of(401));
        assertThat(arrivals.get(1).uid()).contains(uid);
        assertThat(arrivals.get(2).uid()).isEmpty();
        assertThat(arrivals.get(1).arrivedAt())
                .isBetween(before, arrivals.get(1).answeredAt());
        assertThat(market.orders())
                .singleElement()
                .satisfies(order -> assertThat(order.uid()).isEqualTo(uid));
        assertThat(market.requests(uid)).isEqualTo(3);
    }
}

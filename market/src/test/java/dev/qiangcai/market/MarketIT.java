package dev.qiangcai.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import okhttp3.Protocol;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MarketIT {
    private static final String PHONE = "13800138000";

    private final Texts texts = new Texts();
    private final Market market =
            Market.open(MarketSettings.defaults().skew(Duration.ofSeconds(37)).texts(texts));
    private final Shopper shopper = Shopper.at(market);

    @AfterEach
    void close() {
        shopper.close();
        market.close();
    }

    @Test
    void it_tells_its_own_time_in_the_body_and_in_every_date_header() {
        for (var path : List.of("/v1/time", "/catalogue", "/nowhere", "/v1/me")) {
            var before = market.clock().now();
            var reply = shopper.get(path);
            var date = ZonedDateTime.parse(reply.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            assertThat(date)
                    .as(path)
                    .isBetween(before.minusSeconds(1), market.clock().now());
            assertThat(reply.response().headers("Date")).hasSize(1);
        }
        assertThat(shopper.get("/v1/time").data().path("now").longValue())
                .isCloseTo(System.currentTimeMillis() + 37_000, org.assertj.core.data.Offset.offset(2_000L));
    }

    @Test
    void it_speaks_http2_and_http1() {
        assertThat(shopper.get("/v1/time").response().protocol()).isEqualTo(Protocol.HTTP_2);
        try (var old = Shopper.at(market, List.of(Protocol.HTTP_1_1))) {
            assertThat(old.get("/v1/time").response().protocol()).isEqualTo(Protocol.HTTP_1_1);
            assertThat(old.send("/v1/time", Request.Builder::head).header("Date"))
                    .isNotEmpty();
        }
    }

    @Test
    void a_member_logs_in_with_the_code_that_was_sent() {
        assertThat(shopper.get("/v1/me").status()).isEqualTo(401);
        shopper.login(PHONE, texts);
        var me = shopper.get("/v1/me").data();
        assertThat(me.path("uid").textValue()).isEqualTo(Market.uidOf(PHONE).value());
        assertThat(me.path("phone").textValue()).isEqualTo("138*****000");
    }
}

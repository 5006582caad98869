package dev.qiangcai.buyer.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final Optional<URI> LINK = Optional.of(URI.create("https://shop.example/pay"));

    @Test
    void a_long_text_is_cut_between_characters_and_keeps_its_link() {
        var message = new Message(Level.SUCCESS, "土鸡蛋", "蛋🥚".repeat(1_000), LINK);
        var whole = message.whole(2_048);
        assertThat(whole.getBytes(StandardCharsets.UTF_8).length).isBetween(2_040, 2_048);
        assertThat(whole).startsWith("✅ 土鸡蛋\n蛋🥚").endsWith("…\nhttps://shop.example/pay");
        assertThat(whole).doesNotContain("?");
    }

    @Test
    void a_link_that_the_text_holds_is_not_told_twice() {
        var message = new Message(Level.SUCCESS, "eggs", "See https://shop.example/pay", LINK);
        assertThat(message.body(1_000)).isEqualTo("See https://shop.example/pay");
    }

    @Test
    void nothing_but_a_web_address_is_a_link() {
        assertThat(new Message(Level.SUCCESS, "eggs", "", Optional.of(URI.create("javascript:alert(1)"))).link())
                .isEmpty();
        assertThat(new Message(Level.SUCCESS, "eggs", "", Optional.of(URI.create("/pay"))).link())
                .isEmpty();
    }

    @Test
    void a_message_without_text_says_its_title() {
        assertThat(new Message(Level.FAILURE, "eggs", " ", Optional.empty()).body(100))
                .isEqualTo("eggs");
    }
}

package dev.qiangcai.buyer.stores;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.shop.profile.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The profile of docs/profile-pages.md, as it stands there, against such a shop.
class PagesIT {
    private static final Path TEXT = Path.of("..", "docs", "profile-pages.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");

    @TempDir
    Path folder;

    private final PaperShop shop = new PaperShop();
    private final Doorstep door = new Doorstep(shop.uri());

    @BeforeEach
    void copy() throws Exception {
        var block = BLOCK.matcher(Files.readString(TEXT, UTF_8));
        assertThat(block.find()).isTrue();
        // The pace is the only thing that a test cannot wait for.
        Files.writeString(folder.resolve("profile.yaml"), block.group(1).replace("gapMs: 1000", "gapMs: 20"));
        Files.writeString(folder.resolve("login.yml"), "{email: a@example.org, password: correct-horse}");
    }

    @AfterEach
    void close() {
        door.close();
        shop.close();
    }

    @Test
    void it_buys_once_however_often_it_runs() throws Exception {
        assertThat(customer().buy())
                .isInstanceOfSatisfying(
                        Ending.Bought.class,
                        bought -> assertThat(bought.confirmed()).isTrue());
        assertThat(customer().buy()).isInstanceOf(Ending.Bought.class);
        assertThat(shop.orders()).singleElement().asString().contains("2 x egg-30");
    }

    @Test
    void an_order_whose_answer_is_lost_is_found_in_the_table_of_orders() throws Exception {
        door.once("POST /checkout/place", Doorstep.Fate.LOST);
        long before = door.seen("POST /checkout/place");
        assertThat(customer().buy()).isInstanceOf(Ending.Bought.class);
        assertThat(door.seen("POST /checkout/place") - before).isEqualTo(1);
        assertThat(shop.orders()).hasSize(1);
    }

    @Test
    void a_session_that_ends_on_the_way_is_renewed_and_its_tokens_read_anew() throws Exception {
        var customer = customer().at(Event.Quoted.class, shop::forgetVisitors);
        assertThat(customer.buy()).isInstanceOf(Ending.Bought.class);
        assertThat(shop.orders()).hasSize(1);
    }

    @Test
    void what_is_sold_out_is_bought_once_it_is_back() throws Exception {
        shop.sellTo(0);
        var customer = customer().at(Event.Polled.class, () -> shop.sellTo(5));
        assertThat(customer.buy()).isInstanceOf(Ending.Bought.class);
        assertThat(customer.events(Event.Polled.class)).hasSizeGreaterThan(1);
    }

    @Test
    void a_pause_that_the_door_asks_for_in_the_middle_of_a_step_is_kept() throws Exception {
        door.once("POST /cart/add", Doorstep.Fate.REFUSED);
        assertThat(customer().buy()).isInstanceOf(Ending.Bought.class);
        assertThat(shop.orders()).singleElement().asString().contains("2 x egg-30");
    }

    @Test
    void a_wrong_password_is_tried_once() throws Exception {
        Files.writeString(folder.resolve("login.yml"), "{email: a@example.org, password: wrong}");
        assertThat(customer().buy()).isInstanceOf(Ending.NeedsOwner.class);
        assertThat(door.seen("POST /login")).isEqualTo(1);
    }

    @Test
    void the_profile_says_what_it_does() {
        assertThat(Profile.find(folder.toString()).watchOnly()).isFalse();
    }

    private Customer customer() throws Exception {
        return new Customer(folder, """
                store: {profile: profile.yaml, base: "%s", settings: {street: Way 1}}
                account: {login: login.yml}
                buy:
                  items: [{sku: egg-30}]
                  count: 2
                  limits: {unitPrice: "12.50", total: "28.00"}
                  on: restock
                  giveUpAfter: PT20S
                state: state
                """.formatted(door.uri()));
    }
}

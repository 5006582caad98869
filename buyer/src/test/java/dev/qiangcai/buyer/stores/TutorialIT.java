package dev.qiangcai.buyer.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.Ending;
import dev.qiangcai.shop.profile.Profile;
import dev.qiangcai.shop.profile.TestResult;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TutorialIT {
    @TempDir
    Path folder;

    private final CornerShop shop = new CornerShop();
    private final Doorstep door = new Doorstep(shop.uri());

    @BeforeEach
    void follow() throws Exception {
        Tutorial.write(folder.resolve("corner-shop"));
        Files.writeString(folder.resolve("login.yml"), "{email: a@example.org, password: correct-horse}");
    }

    @AfterEach
    void close() {
        door.close();
        shop.close();
    }

    @Test
    void the_tutorials_profile_is_valid_and_passes_its_recorded_answers() {
        var profile = Profile.find(folder.resolve("corner-shop").toString());
        assertThat(profile.test()).hasSize(3).allMatch(TestResult::passed);
        assertThat(profile.watchOnly()).isFalse();
    }

    @Test
    void it_buys_once_however_often_it_runs() throws Exception {
        var customer = new Customer(folder, plan());
        assertThat(customer.buy()).isInstanceOf(Ending.Bought.class);
        assertThat(customer.buy()).isInstanceOf(Ending.Bought.class);
        assertThat(shop.orders()).singleElement().satisfies(order -> {
            assertThat(order.path("lines").toString()).isEqualTo("[{\"id\":\"egg-30\",\"count\":2}]");
        });
    }

    @Test
    void an_order_whose_answer_is_lost_is_found_by_its_cart() throws Exception {
        door.once("POST /v2/orders", Doorstep.Fate.LOST);
        assertThat(new Customer(folder, plan()).buy()).isInstanceOf(Ending.Bought.class);
        assertThat(shop.orders()).hasSize(1);
    }

    private String plan() {
        return """
                store: {profile: corner-shop/profile.yaml, base: "%s", settings: {addressId: "1"}}
                account: {login: login.yml}
                buy:
                  items: [{name: Eggs 30}]
                  count: 2
                  limits: {unitPrice: "12.50", total: "28.00"}
                  on: restock
                  giveUpAfter: PT20S
                state: state
                """.formatted(door.uri() + "/v2");
    }
}

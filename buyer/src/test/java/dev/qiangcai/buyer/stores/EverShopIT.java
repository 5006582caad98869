package dev.qiangcai.buyer.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.storage.Postgres;
import dev.qiangcai.buyer.timeline.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bundled profile against an EverShop store, which lets nobody log in more than eight times in a quarter of an
/// hour.
class EverShopIT extends StoreContract {
    private static Postgres postgres;
    private static Front front;

    @BeforeAll
    static void open(@TempDir Path shopFolder) throws IOException {
        Files.setPosixFilePermissions(shopFolder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var installed = NpmStore.install("evershop", List.of("npx", "evershop", "build"));
        postgres = Postgres.start(shopFolder);
        var shop = NodeStore.start(installed, shopFolder, Map.of("DB_PORT", Integer.toString(postgres.port())));
        front = new Front(
                shop,
                new Doorstep(shop.uri()),
                "evershop",
                Map.of(
                        "fullName", "A B",
                        "telephone", "123",
                        "street", "Way 1",
                        "city", "Berlin",
                        "postalCode", "10115",
                        "province", "DE-BE",
                        "countryCode", "DE",
                        "payment", "cod"),
                new Front.Price("12.50", "13.01"),
                new Front.Requests("/checkout", "POST /customer/login"));
    }

    @AfterAll
    static void close() {
        front.close();
        postgres.close();
    }

    @Override
    Front front() {
        return front;
    }

    @Test
    void an_order_whose_answer_and_session_are_lost_is_looked_for_after_another_login() throws Exception {
        front.door().once("/checkout", Doorstep.Fate.LOST);
        var customer = customer("{sku: EGG-30}", 1)
                .at(Event.Quoted.class, () -> front.shop().tell("end-sessions"));
        assertThat(customer.buy()).isInstanceOfAny(Ending.Bought.class, Ending.NeedsOwner.class);
        assertThat(orders()).containsOnlyOnce("\"code\"");
    }
}

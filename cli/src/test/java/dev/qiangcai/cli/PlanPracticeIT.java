package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.qiangcai.buyer.CatalogueSearch;
import dev.qiangcai.buyer.CatalogueSearch.Found;
import dev.qiangcai.buyer.CatalogueSearch.Unavailable;
import dev.qiangcai.buyer.plan.PlanEdit;
import dev.qiangcai.buyer.plan.PlanForm;
import dev.qiangcai.buyer.plan.Setup;
import dev.qiangcai.buyer.storage.StateLock;
import dev.qiangcai.cli.log.Masks;
import dev.qiangcai.cli.rehearse.RehearsalSettings;
import dev.qiangcai.console.desk.Practice.Standing;
import dev.qiangcai.market.Market;
import dev.qiangcai.market.MarketSettings;
import dev.qiangcai.shop.Stock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What the console's pages do with the owner's plan: search the store, and rehearse.
@Timeout(120)
class PlanPracticeIT {
    @TempDir
    private Path folder;

    private Desk desk;
    private PlanOptions options;
    private PlanPractice practice;

    @BeforeEach
    void open() {
        var nowhere = new PrintWriter(new StringWriter());
        desk = new Desk(
                new Terminal(nowhere, nowhere, Locale.ENGLISH),
                new Folders(folder.resolve("home")),
                new Stop(),
                new Masks());
        options = CommandLine.populateCommand(new PlanOptions(), "-c", plan().toString());
        practice = new PlanPractice(
                desk,
                options,
                slider -> new RehearsalSettings(MarketSettings.defaults(), 0, Duration.ofSeconds(8), 1, slider));
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void the_plans_items_are_bought_within_its_limits_and_its_own_journal_hears_of_nothing() throws Exception {
        write("opening", "announced");
        practice.start(false);
        assertThat(practice.standing()).isInstanceOf(Standing.Running.class);
        assertThatThrownBy(() -> practice.start(false)).hasMessageContaining("under way already");
        var over = await().atMost(Duration.ofSeconds(50))
                .until(practice::standing, standing -> !(standing instanceof Standing.Running));
        assertThat(over).isInstanceOfSatisfying(Standing.Over.class, end -> {
            assertThat(end.good()).as(end.toString()).isTrue();
            assertThat(end.rows().toString()).contains("Gaming Laptop 15\"", "3798.00 CNY");
            assertThat(Path.of(end.report())).exists();
        });
        try (var kept = Files.list(folder.resolve("kept"))) {
            assertThat(kept).containsExactly(folder.resolve("kept").resolve("qiangcai.lock"));
        }
    }

    @Test
    void one_that_its_owner_stops_long_before_its_opening_has_stopped_and_another_can_start() throws Exception {
        write("opening", "announced");
        var store = MarketSettings.defaults();
        try (var slow = new PlanPractice(
                desk, options, slider -> new RehearsalSettings(store, 0, Duration.ofMinutes(9), 1, slider))) {
            slow.start(false);
            slow.stop();
            var stopped =
                    await().atMost(Duration.ofSeconds(50)).until(slow::standing, Standing.Broken.class::isInstance);
            assertThat(((Standing.Broken) stopped).why().in(Locale.ENGLISH)).contains("was stopped before its end");
            slow.start(true);
            assertThat(slow.standing()).isInstanceOf(Standing.Running.class);
        }
    }

    @Test
    void none_is_started_while_a_purchase_is_near_or_under_way_or_without_a_plan() throws IOException {
        assertThatThrownBy(() -> practice.start(false)).hasMessageContaining("plan.yaml");
        var soon = InstantSource.system().instant().plus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC);
        write("opening", soon.toString());
        assertThatThrownBy(() -> practice.start(false)).hasMessageContaining("is near");
        write("restock", "announced");
        try (var _ = StateLock.take(folder.resolve("kept"))) {
            assertThatThrownBy(() -> practice.start(false)).hasMessageContaining("under way");
        }
        assertThat(practice.standing()).isInstanceOf(Standing.None.class);
    }

    @Test
    void a_stores_goods_are_searched_before_anything_is_planned_and_not_while_somebody_buys() throws Exception {
        Setup around;
        try (var market = Market.open(MarketSettings.defaults().stock(0))) {
            market.writeCertificate(folder.resolve("market.pem"));
            around = around(market);
            var first = market.counter().listings().getFirst().item();
            var found = (Found) search(around, "土鸡蛋");
            assertThat(found.offers()).singleElement().satisfies(offer -> {
                assertThat(offer.item().sku()).isEqualTo(first.sku().value());
                assertThat(offer.price()).hasToString("Optional[12.50 CNY]");
                assertThat(offer.stock()).contains(new Stock.SoldOut());
            });
            assertThat(((Found) search(around, "no such thing")).offers()).isEmpty();
            try (var _ = StateLock.take(folder.resolve(".qiangcai"))) {
                assertThat(search(around, "土鸡蛋")).isInstanceOf(Unavailable.class);
            }
        }
        assertThat(((Unavailable) search(around, "土鸡蛋")).why().in(Locale.ENGLISH))
                .contains("could not be searched");
    }

    private CatalogueSearch.Result search(Setup around, String wanted) {
        return new OwnersHousehold(desk, options, Optional.of(practice)).search(around, wanted);
    }

    private Setup around(Market market) {
        return PlanForm.of(PlanEdit.of(plan()), "shangchao", ZoneOffset.UTC)
                .around(Map.of("store.base", market.uri().toString(), "store.trust", "market.pem"));
    }

    private void write(String on, String opensAt) throws IOException {
        Files.writeString(plan(), """
            store: {profile: shangchao, settings: {addressId: "1"}}
            buy:
              items: [{name: 'Gaming Laptop 15"'}, {sku: "no/such sku"}]
              count: 2
              limits: {unitPrice: "2000.00", total: "3798.00"}
              on: %s
              opensAt: %s
            state: kept
            """.formatted(on, opensAt));
    }

    private Path plan() {
        return folder.resolve("plan.yaml");
    }
}

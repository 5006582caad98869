package dev.qiangcai.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.CatalogueSearch.Found;
import dev.qiangcai.buyer.CatalogueSearch.Unavailable;
import dev.qiangcai.buyer.visit.ScriptedStore;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Value;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Profile;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueSearchTest {
    private final ScriptedStore whole = new ScriptedStore();
    private final ScriptedStore searched = new ScriptedStore(Profile.bundled("vendure"));

    @Test
    void a_whole_catalogue_is_read_and_what_fits_is_offered_with_price_and_stock() {
        whole.rows(Step.LIST, row("egg-30", "土鸡蛋 30枚", "12.50"), row("milk-1", "Milk", "8.00"))
                .answer(Step.ITEM, new Outcome.SoldOut());
        var found = (Found) find(whole, "鸡蛋 30");
        assertThat(found.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.item().sku()).isEqualTo("egg-30");
            assertThat(offer.price()).contains(Money.of("12.50", "CNY"));
            assertThat(offer.stock()).contains(new Stock.SoldOut());
        });
        assertThat(whole.course()).isEqualTo("list item");
    }

    @Test
    void a_store_that_searches_by_itself_is_told_the_words() {
        searched.rows(Step.LIST, row("l-1", "Laptop", "900.00")).answer(Step.ITEM, new Outcome.Available());
        assertThat(((Found) find(searched, "laptop")).offers()).hasSize(1);
        assertThat(searched.calls().getFirst().said("item.wanted")).contains("laptop");
    }

    @Test
    void a_number_finds_its_item_and_no_words_find_all() {
        whole.rows(Step.LIST, row("egg-30", "Eggs", "1"), row("milk-1", "Milk", "1"));
        assertThat(((Found) find(whole, "EGG-30")).offers()).hasSize(1);
        assertThat(((Found) find(whole, " ")).offers()).hasSize(2);
        assertThat(((Found) find(whole, "cheese")).offers()).isEmpty();
    }

    @Test
    void of_very_many_the_first_are_shown_and_the_others_counted() {
        whole.rows(
                Step.LIST,
                IntStream.range(0, 50)
                        .mapToObj(i -> row("n-" + i, "Noodles " + i, "1"))
                        .toArray(Readings[]::new));
        var found = (Found) find(whole, "noodles");
        assertThat(found.offers()).hasSize(20);
        assertThat(found.more()).isEqualTo(30);
    }

    @Test
    void stocks_are_asked_for_no_further_where_the_store_bars_the_way() {
        whole.rows(Step.LIST, row("a", "Tea a", "1"), row("b", "Tea b", "1"), row("c", "Tea c", "1"))
                .answer(Step.ITEM, new Outcome.SoldOut(), new Outcome.NeedsLogin());
        var found = (Found) find(whole, "tea");
        assertThat(found.offers())
                .extracting(offer -> offer.stock().isPresent())
                .containsExactly(true, true, false);
        assertThat(whole.calls(Step.ITEM)).hasSize(2);
    }

    static Stream<Outcome> obstacles() {
        return Stream.of(
                new Outcome.Throttled(Optional.of(Duration.ofSeconds(9))),
                new Outcome.NeedsLogin(),
                new Outcome.NeedsChallenge(Optional.empty()),
                new Outcome.Queued(),
                new Outcome.Rejected(),
                new Outcome.Unknown(Sentence.of("dev.qiangcai.buyer.words", "visit.queued"), true));
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void what_stands_in_the_way_is_told_and_never_cleared(Outcome obstacle) {
        whole.answer(Step.LIST, obstacle);
        var why = ((Unavailable) find(whole, "eggs")).why();
        assertThat(why.in(Locale.ENGLISH)).contains(whole.profile().name());
        assertThat(why.in(Locale.CHINESE)).contains(whole.profile().name()).containsPattern("\\p{IsHan}");
        assertThat(whole.course()).isEqualTo("list");
    }

    @Test
    void a_store_that_wants_to_be_left_alone_is_left_alone() {
        whole.holdBack(Duration.ofSeconds(40));
        assertThat(((Unavailable) find(whole, "eggs")).why().in(Locale.ENGLISH)).contains("another 41 seconds");
        assertThat(whole.calls()).isEmpty();
    }

    private static CatalogueSearch.Result find(ScriptedStore store, String wanted) {
        return new CatalogueSearch(store, Map.of()).find(wanted);
    }

    private static Readings row(String sku, String name, String price) {
        return new Readings(Map.of(
                "sku", new Value.Text(sku),
                "name", new Value.Text(name),
                "productId", new Value.Text("7"),
                "price", new Value.Amount(Money.of(price, "CNY"), price)));
    }
}

package dev.qiangcai.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.qiangcai.buyer.plan.Pick;
import dev.qiangcai.buyer.time.Ticker;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.buyer.visit.Nobody;
import dev.qiangcai.buyer.visit.ScriptedStore;
import dev.qiangcai.buyer.visit.Visit;
import dev.qiangcai.buyer.watch.Item;
import dev.qiangcai.buyer.watch.ItemNotFound;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Value;
import dev.qiangcai.shop.profile.Profile;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShelvesTest {
    private final Timeline timeline = new Timeline(Instant.EPOCH, () -> 0);
    private final ScriptedStore searched = new ScriptedStore(Profile.bundled("vendure"));
    private final ScriptedStore whole = new ScriptedStore();

    @Test
    void a_catalogue_that_can_be_searched_is_searched_for_each_item() throws Exception {
        searched.rows(Step.LIST, row("e-30", "Eggs", "7")).rows(Step.LIST, row("m-1", "Milk", "8"));
        var items = shelves(searched).find(List.of(new Pick.ByName("Eggs"), new Pick.BySku("m-1")));
        assertThat(items).extracting(Item::sku).containsExactly("e-30", "m-1");
        assertThat(searched.calls())
                .extracting(call -> call.said("item.wanted").orElse(""))
                .containsExactly("Eggs", "m-1");
        assertThat(items.getLast().into(Scope.EMPTY, 1).value("item.productId").map(Value::raw))
                .contains("8");
    }

    @Test
    void a_number_that_the_search_does_not_find_is_told() {
        searched.rows(Step.LIST, row("e-30", "Eggs", "7"));
        assertThatExceptionOfType(ItemNotFound.class)
                .isThrownBy(() -> shelves(searched).find(List.of(new Pick.BySku("x"))));
    }

    @Test
    void a_number_alone_asks_nothing_where_no_row_is_needed() throws Exception {
        assertThat(shelves(whole).find(List.of(new Pick.BySku("e-30")))).containsExactly(Item.of("e-30", "e-30"));
        assertThat(whole.calls()).isEmpty();
    }

    @Test
    void a_catalogue_without_a_search_is_read_once_for_all_names() throws Exception {
        whole.rows(Step.LIST, row("e-30", "Eggs", "7"), row("m-1", "Milk", "8"));
        shelves(whole).find(List.of(new Pick.ByName("Eggs"), new Pick.ByName("Milk")));
        assertThat(whole.course()).isEqualTo("list");
    }

    private Shelves shelves(ScriptedStore store) {
        return new Shelves(new Visit(store, new Nobody(), Scope.EMPTY, timeline, Ticker.system()), timeline);
    }

    private static Readings row(String sku, String name, String product) {
        return new Readings(
                Map.of("sku", new Value.Text(sku), "name", new Value.Text(name), "productId", new Value.Text(product)));
    }
}

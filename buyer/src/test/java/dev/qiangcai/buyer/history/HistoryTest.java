package dev.qiangcai.buyer.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.buyer.storage.Storage;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.product.ProductReading;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
    private static final URI EGGS = URI.create("https://shop.example/eggs");
    private static final URI MILK = URI.create("https://shop.example/milk");

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-29T10:00:00Z");
    private Storage storage;
    private History history;

    @BeforeEach
    void open() {
        open(Optional.empty());
    }

    @AfterEach
    void close() {
        history.close();
        storage.close();
    }

    @Test
    void what_was_seen_is_known_to_the_next_run() throws InterruptedException {
        see(EGGS, available("12.50"));
        again();
        assertThat(history.known(List.of(EGGS, MILK)))
                .containsOnlyKeys(EGGS)
                .hasEntrySatisfying(EGGS, sight -> assertThat(sight.price()).contains("12.50"));
    }

    @Test
    void changes_are_kept_in_their_order_and_what_says_nothing_new_is_not() throws InterruptedException {
        see(EGGS, available("12.50"));
        see(EGGS, available("12.50"));
        see(EGGS, soldOut());
        see(MILK, soldOut());
        see(EGGS, available("13.00"));
        var page = history.find(EGGS.toString(), 9).getFirst();
        assertThat(history.changes(page, Instant.EPOCH, 9))
                .extracting(change -> change.seq() + " " + change.sight().availability() + " "
                        + change.sight().price().orElse("-"))
                .containsExactly("1 AVAILABLE 12.50", "2 SOLD_OUT -", "3 AVAILABLE 13.00");
        assertThat(page.name()).contains("Eggs, 30");
    }

    @Test
    void pages_are_found_by_a_part_of_their_name_or_address_and_nothing_in_it_is_a_pattern()
            throws InterruptedException {
        see(EGGS, available("1"));
        see(MILK, soldOut());
        assertThat(history.find("/EGGS", 9)).hasSize(1);
        assertThat(history.find("eggs, 30", 9)).as("by name").hasSize(2);
        assertThat(history.find("SHOP.example", 9)).hasSize(2);
        assertThat(history.find("%", 9)).isEmpty();
        assertThat(history.find("e_gs", 9)).isEmpty();
        assertThat(history.latest(1)).singleElement().extracting(Page::address).isEqualTo(MILK.toString());
    }

    @Test
    void a_first_sight_is_told_where_it_can_be_bought_and_what_is_as_told_is_not_told_again()
            throws InterruptedException {
        telling(Optional.empty());
        see(EGGS, available("12.50"));
        see(MILK, soldOut());
        assertThat(tell()).containsExactly("eggs AVAILABLE 12.50");
        see(EGGS, blind());
        see(EGGS, available("12.50"));
        pass(Duration.ofMinutes(5));
        assertThat(tell()).as("it was blind, and is as before").isEmpty();
        see(MILK, available("0.99"));
        assertThat(tell()).containsExactly("milk AVAILABLE 0.99");
    }

    @Test
    void a_price_that_is_not_named_for_once_is_no_other_price() throws InterruptedException {
        telling(Optional.empty());
        see(EGGS, available("12.50"));
        assertThat(tell()).hasSize(1);
        pass(Duration.ofMinutes(5));
        see(EGGS, unpriced());
        see(EGGS, available("12.50"));
        assertThat(tell()).isEmpty();
        see(EGGS, available("11.00"));
        assertThat(tell()).containsExactly("eggs AVAILABLE 11.00");
    }

    @Test
    void a_page_that_flickers_is_told_of_once_a_minute_with_what_it_says_then() throws InterruptedException {
        telling(Optional.empty());
        see(EGGS, available("12.50"));
        assertThat(tell()).hasSize(1);
        see(EGGS, soldOut());
        see(EGGS, available("12.50"));
        see(EGGS, soldOut());
        assertThat(tell()).as("too soon").isEmpty();
        pass(Duration.ofMinutes(1));
        assertThat(tell()).containsExactly("eggs SOLD_OUT -");
    }

    @Test
    void that_a_page_can_be_bought_is_told_at_once() throws InterruptedException {
        telling(Optional.empty());
        see(EGGS, soldOut());
        assertThat(tell()).isEmpty();
        see(EGGS, available("12.50"));
        assertThat(tell()).containsExactly("eggs AVAILABLE 12.50");
    }

    @Test
    void in_quiet_hours_notices_wait_and_then_tell_only_what_still_holds() throws InterruptedException {
        telling(QuietHours.parse("09:00-12:00", ZoneOffset.UTC));
        see(EGGS, available("12.50"));
        see(MILK, available("0.99"));
        assertThat(tell()).isEmpty();
        see(EGGS, soldOut());
        see(EGGS, available("13.50"));
        now = Instant.parse("2026-11-29T12:00:00Z");
        assertThat(tell()).containsExactlyInAnyOrder("eggs AVAILABLE 13.50", "milk AVAILABLE 0.99");
    }

    @Test
    void a_notice_is_taken_once_whoever_asks_and_however_the_run_ends() throws InterruptedException {
        telling(Optional.empty());
        see(EGGS, available("12.50"));
        assertThat(history.claim(9)).hasSize(1);
        assertThat(history.claim(9)).isEmpty();
        again();
        telling(Optional.empty());
        assertThat(history.claim(9)).as("it may have been sent").isEmpty();
        assertThat(history.unsure()).isEqualTo(1);
        assertThat(history.unsure()).isZero();
    }

    @Test
    void a_notice_that_was_not_sent_waits_again_unless_a_newer_one_does() throws InterruptedException {
        telling(Optional.empty());
        see(EGGS, available("12.50"));
        history.again(history.claim(9), now.plusSeconds(10));
        assertThat(history.claim(9)).isEmpty();
        pass(Duration.ofSeconds(10));
        var second = history.claim(9);
        assertThat(second).singleElement().extracting(Notice::tries).isEqualTo(1);
        see(EGGS, soldOut());
        history.again(second, now.plusSeconds(10));
        pass(Duration.ofMinutes(2));
        assertThat(tell()).containsExactly("eggs SOLD_OUT -");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatever_happens_and_wherever_it_is_killed_the_last_told_is_the_last_seen(long seed)
            throws InterruptedException {
        telling(Optional.empty());
        var random = new Random(seed);
        var told = new HashMap<String, String>();
        var tellings = new ArrayList<String>();
        for (int step = 0; step < 120; step++) {
            var reading =
                    List.of(available("1"), available("2"), soldOut(), blind()).get(random.nextInt(4));
            see(random.nextBoolean() ? EGGS : MILK, reading);
            pass(Duration.ofSeconds(random.nextInt(90)));
            if (random.nextInt(8) == 0) {
                again();
                telling(Optional.empty());
            }
            for (var line : tell()) {
                var page = line.substring(0, line.indexOf(' '));
                assertThat(told.put(page, line)).as("told twice: %s", line).isNotEqualTo(line);
                tellings.add(line);
            }
        }
        see(EGGS, available("7"));
        see(MILK, available("8"));
        pass(Duration.ofMinutes(2));
        assertThat(tell()).containsExactlyInAnyOrder("eggs AVAILABLE 7.00", "milk AVAILABLE 8.00");
        assertThat(tellings).hasSizeGreaterThan(20);
    }

    private List<String> tell() {
        var notices = history.claim(99);
        history.sent(notices);
        return notices.stream()
                .map(notice -> notice.page().address().replaceAll(".*/", "") + " "
                        + notice.sight().availability() + " "
                        + notice.sight().price().orElse("-"))
                .toList();
    }

    private void see(URI address, ProductReading reading) throws InterruptedException {
        pass(Duration.ofMillis(1));
        assertThat(history.note(address, reading)).isTrue();
        assertThat(history.flush()).isTrue();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private void again() {
        close();
        open();
    }

    private void telling(Optional<QuietHours> quiet) {
        close();
        open(Optional.of(new Telling(quiet)));
    }

    private void open(Optional<Telling> telling) {
        storage = Storage.open(new Site.Folder(folder), History.TABLES);
        history = History.open(
                storage, new History.Settings(telling, Locale.ENGLISH, () -> now, HistoryTest::unexpected));
    }

    private static void unexpected(SpokenException trouble) {
        throw trouble;
    }

    private static ProductReading available(String price) {
        return reading(
                new Stock.Available(Optional.empty(), OptionalLong.empty(), Optional.empty()), Optional.of(price));
    }

    private static ProductReading unpriced() {
        return reading(new Stock.Available(Optional.empty(), OptionalLong.empty(), Optional.empty()), Optional.empty());
    }

    private static ProductReading soldOut() {
        return reading(new Stock.SoldOut(), Optional.empty());
    }

    private static ProductReading blind() {
        return ProductReading.nothing(why());
    }

    private static ProductReading reading(Stock stock, Optional<String> price) {
        return new ProductReading(
                Optional.of("Eggs, 30"),
                price.map(BigDecimal::new),
                price.map(_ -> Currency.getInstance("EUR")),
                stock,
                why(),
                List.of());
    }

    private static Sentence why() {
        return Sentence.of("dev.qiangcai.shop.words", "window.address");
    }
}

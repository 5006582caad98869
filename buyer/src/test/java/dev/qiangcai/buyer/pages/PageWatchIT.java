package dev.qiangcai.buyer.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.qiangcai.buyer.history.History;
import dev.qiangcai.buyer.history.Page;
import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.buyer.storage.Storage;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.ShopWindow;
import dev.qiangcai.shop.StoreSettings;
import dev.qiangcai.shop.product.ProductReading;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageWatchIT {
    private static final Duration EVERY = Duration.ofMillis(100);

    @TempDir
    private Path folder;

    private ShopStreet street;

    @BeforeEach
    void open() throws IOException {
        street = new ShopStreet(2);
    }

    @AfterEach
    void close() {
        street.close();
    }

    @Test
    void each_change_is_told_once_and_an_unchanged_page_is_not_even_fetched() throws Exception {
        var eggs = street.page(0, "eggs");
        street.show(eggs, "Sold out", "12.50");
        try (var watch = new Watching(List.of(eggs))) {
            await().until(() -> watch.told.equals(List.of("eggs SOLD_OUT 12.50")));
            int asked = street.asked(eggs);
            await().until(() -> street.asked(eggs) > asked + 5);
            assertThat(street.whole()).isEqualTo(1);
            street.show(eggs, "In stock", "12.50");
            await().until(() -> watch.told.equals(List.of("eggs SOLD_OUT 12.50", "eggs AVAILABLE 12.50")));
        }
    }

    @Test
    void a_host_that_cannot_bear_it_is_left_alone_and_never_slows_another() throws Exception {
        var eggs = street.page(0, "eggs");
        var milk = street.page(1, "milk");
        street.show(eggs, "In stock", "1.00");
        street.show(milk, "In stock", "2.00");
        street.refuse(0, 503);
        try (var watch = new Watching(List.of(eggs, street.page(0, "rice"), milk))) {
            await().until(() -> street.asked(milk) > 20);
            assertThat(street.asked(eggs) + street.asked(street.page(0, "rice")))
                    .as("100, 200, 400, 800 ms")
                    .isLessThan(10);
            assertThat(watch.away).isNotEmpty();
            street.refuse(0, 0);
            await().until(() -> watch.told.contains("eggs AVAILABLE 1.00"));
        }
    }

    @Test
    void a_restart_loses_no_change_and_tells_nothing_twice() throws Exception {
        var eggs = street.page(0, "eggs");
        var milk = street.page(1, "milk");
        street.show(eggs, "Sold out", "12.50");
        street.show(milk, "In stock", "2.00");
        try (var watch = new Watching(List.of(eggs, milk))) {
            await().until(() -> watch.told.size() == 2);
        }
        street.show(eggs, "In stock", "12.50");
        try (var watch = new Watching(List.of(eggs, milk))) {
            await().until(() -> !watch.told.isEmpty() && street.asked(milk) > 5);
            assertThat(watch.told).containsExactly("eggs AVAILABLE 12.50");
            var page = watch.history.find(eggs.toString(), 1).getFirst();
            assertThat(watch.history.flush()).isTrue();
            assertThat(watch.history.changes(page, Instant.EPOCH, 9)).hasSize(2);
        }
    }

    @Test
    void what_lies_at_a_host_that_is_away_is_no_longer_known() throws Exception {
        var pages = List.of(street.page(0, "eggs"), street.page(0, "rice"), street.page(0, "tea"));
        pages.forEach(page -> street.show(page, "In stock", "1.00"));
        try (var watch = new Watching(pages)) {
            await().until(() -> watch.told.size() == 3);
            street.refuse(0, 500);
            await().until(() -> {
                watch.history.flush();
                return watch.history.latest(9).stream()
                        .map(Page::sight)
                        .allMatch(sight -> sight.availability() == ProductReading.Availability.CANNOT_TELL);
            });
        }
    }

    /// A watch on a thread of its own.
    private final class Watching implements AutoCloseable, PageWatch.Listener {
        private final List<String> told = new CopyOnWriteArrayList<>();
        private final List<String> away = new CopyOnWriteArrayList<>();
        private final ShopWindow window;
        private final Storage storage;
        private final History history;
        private final Thread thread;

        Watching(List<URI> pages) {
            window = ShopWindow.open(pages, StoreSettings.temporary());
            storage = Storage.open(new Site.Folder(folder), History.TABLES);
            history = History.open(
                    storage, new History.Settings(Optional.empty(), Locale.ENGLISH, InstantSource.system(), trouble -> {
                        throw trouble;
                    }));
            var watch = new PageWatch(window, new Random(1));
            thread = Thread.ofVirtual().start(() -> {
                try {
                    watch.watch(pages, EVERY, Shares.ALL, history, this);
                } catch (InterruptedException _) {
                    // The test is over.
                }
            });
        }

        @Override
        public void read(URI address, ProductReading reading) {
            told.add(address.getPath().substring(1) + " " + reading.availability() + " "
                    + reading.plainPrice().orElse("-"));
        }

        @Override
        public void away(String host, int pages, Sentence why) {
            away.add(host + " " + pages);
        }

        @Override
        public void close() {
            thread.interrupt();
            await().until(() -> !thread.isAlive());
            window.close();
            history.close();
            storage.close();
        }
    }
}

package dev.qiangcai.buyer.fleet;

import dev.qiangcai.buyer.history.History;
import dev.qiangcai.buyer.pages.PageWatch;
import dev.qiangcai.buyer.pages.Sight;
import dev.qiangcai.buyer.storage.ServerAddress;
import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.buyer.storage.Storage;
import dev.qiangcai.shop.ShopWindow;
import dev.qiangcai.shop.StoreSettings;
import dev.qiangcai.shop.product.ProductReading;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// One of several processes that watch the same pages. It prints the price of every reading, and ends with its standard
/// input.
///
/// `SharedWatcher DATABASE EVERY_MILLIS ADDRESS…`
final class SharedWatcher {
    private SharedWatcher() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var server = new Site.Server(ServerAddress.of(args[0], Map.of()));
        var every = Duration.ofMillis(Long.parseLong(args[1]));
        var addresses = Arrays.stream(args).skip(2).map(URI::create).toList();
        try (var window = ShopWindow.open(addresses, StoreSettings.temporary());
                var storage = Storage.open(server, History.TABLES);
                var history = History.open(
                        storage,
                        new History.Settings(
                                Optional.empty(),
                                Locale.ENGLISH,
                                InstantSource.system(),
                                trouble -> System.err.println(trouble.getMessage())));
                var leases = Leases.open(server, addresses)) {
            var thread = Thread.ofVirtual().start(() -> watch(window, history, leases, addresses, every));
            while (System.in.read() >= 0) {}
            thread.interrupt();
            thread.join();
        }
    }

    private static void watch(ShopWindow window, History history, Leases leases, List<URI> addresses, Duration every) {
        try {
            new PageWatch(window, new Random()).watch(addresses, every, leases, printing(history), (_, _) -> {});
        } catch (InterruptedException _) {
            // The end.
        }
    }

    private static PageWatch.Journal printing(History history) {
        return new PageWatch.Journal() {
            @Override
            public Map<URI, Sight> known(Collection<URI> addresses) {
                return history.known(addresses);
            }

            @Override
            public boolean note(URI address, ProductReading reading) {
                boolean noted = history.note(address, reading);
                reading.price().filter(_ -> noted).ifPresent(System.out::println);
                return noted;
            }
        };
    }
}

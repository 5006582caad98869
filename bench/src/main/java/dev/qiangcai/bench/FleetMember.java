package dev.qiangcai.bench;

import dev.qiangcai.buyer.fleet.Leases;
import dev.qiangcai.buyer.history.History;
import dev.qiangcai.buyer.pages.PageWatch;
import dev.qiangcai.buyer.storage.ServerAddress;
import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.buyer.storage.Storage;
import dev.qiangcai.shop.ShopWindow;
import dev.qiangcai.shop.StoreSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// One of the processes that share the watch of [Fleet]. It ends with its standard input.
///
/// `FleetMember DATABASE EVERY_MILLIS LIST`
final class FleetMember {
    private FleetMember() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var server = new Site.Server(ServerAddress.of(args[0], Map.of()));
        var every = Duration.ofMillis(Long.parseLong(args[1]));
        var addresses =
                Files.readAllLines(Path.of(args[2])).stream().map(URI::create).toList();
        var settings = new History.Settings(
                Optional.empty(),
                Locale.ENGLISH,
                InstantSource.system(),
                trouble -> System.err.println(trouble.getMessage()));
        try (var window = ShopWindow.open(addresses, StoreSettings.temporary());
                var storage = Storage.open(server, History.TABLES);
                var history = History.open(storage, settings);
                var leases = Leases.open(server, addresses)) {
            var thread = Thread.ofVirtual().start(() -> watch(window, history, leases, addresses, every));
            while (System.in.read() >= 0) {}
            thread.interrupt();
            thread.join();
        }
    }

    private static void watch(ShopWindow window, History history, Leases leases, List<URI> addresses, Duration every) {
        try {
            new PageWatch(window, new Random()).watch(addresses, every, leases, history, (_, _) -> {});
        } catch (InterruptedException _) {
            // The end.
        }
    }
}

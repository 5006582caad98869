package dev.qiangcai.bench;

import dev.qiangcai.buyer.history.History;
import dev.qiangcai.buyer.pages.PageWatch;
import dev.qiangcai.buyer.pages.Pulse;
import dev.qiangcai.buyer.pages.Shares;
import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.buyer.storage.Storage;
import dev.qiangcai.shop.ShopWindow;
import dev.qiangcai.shop.StoreSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;

/// What it takes to watch so many pages, beside the plainest loop: one page after the other, each fetched whole, and a
/// word looked for. The pages are served by a process of their own.
///
/// `Watched PAGES HOSTS EVERY_SECONDS SECONDS ROUNDS CHANGES_A_SECOND KIND,…`, the kinds of pages as in [PageServer]
final class Watched {
    private static final int WARM_ROUNDS = 2;

    private final List<URI> pages;
    private final Duration every;
    private final Duration length;

    private Watched(List<URI> pages, Duration every, Duration length) {
        this.pages = pages;
        this.every = every;
        this.length = length;
    }

    public static void main(String[] args) throws Exception {
        int pages = Integer.parseInt(args[0]);
        int hosts = Integer.parseInt(args[1]);
        var every = Duration.ofSeconds(Long.parseLong(args[2]));
        var length = Duration.ofSeconds(Long.parseLong(args[3]));
        int rounds = Integer.parseInt(args[4]);
        System.out.println(
                "| round | who, pages | looks/s | CPU of one core | CPU µs a look | heap a page | late P50 | P99 | most |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (int round = 1; round <= rounds; round++) {
            for (var kind : List.of(args[6].split(",", -1))) {
                try (var street = PageStreet.open(hosts, pages, args[5], kind)) {
                    var addresses = street.addresses(pages, hosts).stream()
                            .map(URI::create)
                            .toList();
                    var run = new Watched(addresses, every, length);
                    System.out.println("| " + round + " | qiangcai, " + kind + " | " + run.watch() + " |");
                    if (kind.equals("tags")) {
                        System.out.println("| " + round + " | plain loop | " + run.loop() + " |");
                    }
                }
            }
        }
    }

    private String watch() throws Exception {
        var folder = Files.createTempDirectory("watched");
        long before = heap();
        try (var window = ShopWindow.open(pages, StoreSettings.temporary());
                var storage = Storage.open(new Site.Folder(folder), History.TABLES);
                var history = History.open(storage, settings())) {
            var watch = new PageWatch(window, new Random());
            var thread = Thread.ofVirtual().start(() -> {
                try {
                    watch.watch(pages, every, Shares.ALL, history, (_, _) -> {});
                } catch (InterruptedException _) {
                    // Over.
                }
            });
            try {
                while (watch.pulse().read() < pages.size()) {
                    Thread.sleep(every);
                }
                Thread.sleep(every.multipliedBy(WARM_ROUNDS));
                return measure(watch.pulse(), before);
            } finally {
                thread.interrupt();
                thread.join();
            }
        }
    }

    private String measure(Pulse pulse, long heapBefore) throws InterruptedException {
        pulse.restart();
        long looks = pulse.looks();
        long cpu = cpu();
        long start = System.nanoTime();
        Thread.sleep(length);
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = (cpu() - cpu) / 1e9;
        long done = pulse.looks() - looks;
        var late = pulse.lateness();
        long heap = heap() - heapBefore;
        return String.format(
                Locale.ROOT,
                "%.0f | %.0f %% | %.0f | %.1f KiB | %.1f ms | %.1f ms | %.0f ms",
                done / seconds,
                100 * busy / seconds,
                1e6 * busy / done,
                heap / 1024.0 / pages.size(),
                late.percentile(50).toNanos() / 1e6,
                late.percentile(99).toNanos() / 1e6,
                late.most().toNanos() / 1e6);
    }

    /// One after the other, as fast as it goes: how long a round takes says how late a look is.
    private String loop() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var looks = new LongAdder();
            var there = new LongAdder();
            long before = heap();
            round(client, looks, there, System.nanoTime() + every.toNanos());
            looks.reset();
            long cpu = cpu();
            long start = System.nanoTime();
            round(client, looks, there, start + length.toNanos());
            double seconds = (System.nanoTime() - start) / 1e9;
            double busy = (cpu() - cpu) / 1e9;
            double perSecond = looks.sum() / seconds;
            return String.format(
                    Locale.ROOT,
                    "%.0f | %.0f %% | %.0f | %.1f KiB | a round of all takes %.0f s | | ",
                    perSecond,
                    100 * busy / seconds,
                    1e6 * busy / looks.sum(),
                    (heap() - before) / 1024.0 / pages.size(),
                    pages.size() / perSecond);
        }
    }

    private void round(HttpClient client, LongAdder looks, LongAdder there, long end)
            throws IOException, InterruptedException {
        while (System.nanoTime() < end) {
            for (var page : pages) {
                var body = client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                        .body();
                if (!body.contains("Sold out")) {
                    there.increment();
                }
                looks.increment();
                if (System.nanoTime() >= end) {
                    return;
                }
            }
        }
    }

    private static History.Settings settings() {
        return new History.Settings(Optional.empty(), Locale.ENGLISH, InstantSource.system(), trouble -> {
            throw trouble;
        });
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

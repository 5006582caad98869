package dev.qiangcai.market.rivals;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;

/// A crowd that wants the same thing: each rival with an account, a TLS connection of its own and a temper.
/// ```java
/// try (var rivals = Rivals.start(settings, codes::newest)) {
///     shop();
///     show(rivals.results());
/// }
/// ```
/// They arrive spread over the first four fifths of the time before the opening, so that neither logins nor
/// handshakes come all at once; they ask with `If-None-Match`, wait as long as a 429 or 503 says, and go home
/// with one order, when the item is sold out, or a minute after the opening. One virtual thread each. The seed
/// decides who has which temper and who waits how long. Safe for any thread.
public final class Rivals implements AutoCloseable {
    private static final int TIMEOUT_SECONDS = 10;
    private static final int DOORS = 32;
    private static final Duration SPACING = Duration.ofMillis(4);
    private static final Duration PARTING = Duration.ofSeconds(2);

    private final RivalSettings settings;
    private final OkHttpClient crowd;
    private final Tally tally;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    private Rivals(RivalSettings settings) {
        this.settings = settings;
        this.crowd = client(settings);
        this.tally = new Tally(System.nanoTime() + settings.opensIn().toNanos());
    }

    /// Sends them off, to a store without challenges.
    public static Rivals start(RivalSettings settings, CodeBox codes) {
        return start(settings, codes, Eyes.SHUT);
    }

    /// Sends them off.
    ///
    /// @param codes asked for a login code right after the store said that it sent one
    /// @param eyes how they solve a challenge: in a person's time, and now and then wrong
    public static Rivals start(RivalSettings settings, CodeBox codes, Eyes eyes) {
        var rivals = new Rivals(settings);
        rivals.sendOff(codes, eyes);
        return rivals;
    }

    /// How they are doing.
    public RivalResults results() {
        return tally.results(settings.rivals());
    }

    /// Calls everyone off at once, in the middle of a request if need be.
    @Override
    public void close() {
        stop.countDown();
        crowd.dispatcher().cancelAll();
        var deadline = System.nanoTime() + PARTING.toNanos();
        try {
            for (var thread : threads) {
                thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            crowd.dispatcher().executorService().shutdown();
        }
    }

    private void sendOff(CodeBox codes, Eyes eyes) {
        var random = new SplittableRandom(settings.seed());
        var store = HttpUrl.get(settings.store().toString());
        var shared = new Rival.Shared(tally, stop, new Semaphore(DOORS), codes, eyes);
        for (var i = 0; i < settings.rivals(); i++) {
            var self = new Rival.Self(phone(i), random.nextLong(), arrival(i));
            var rival = new Rival(self, settings.sku(), new Line(crowd, store, tally), shared);
            threads.add(Thread.ofVirtual().name("rival " + i).start(rival));
        }
    }

    /// Numbers of a range that no operator hands out.
    private static String phone(int number) {
        return "1000000" + String.format("%04d", number);
    }

    private Duration arrival(int number) {
        var early = settings.opensIn().multipliedBy(4).dividedBy(5);
        var least = SPACING.multipliedBy(settings.rivals());
        var window = early.compareTo(least) > 0 ? early : least;
        return window.multipliedBy(number).dividedBy(settings.rivals());
    }

    private static OkHttpClient client(RivalSettings settings) {
        var trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(settings.certificate())
                .build();
        return new OkHttpClient.Builder()
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .protocols(List.of(Protocol.HTTP_1_1))
                .dns(_ -> List.of(InetAddress.getLoopbackAddress()))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .callTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .build();
    }
}

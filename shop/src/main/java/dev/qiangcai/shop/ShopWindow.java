package dev.qiangcai.shop;

import dev.qiangcai.guard.carriers.CpuPool;
import dev.qiangcai.guard.carriers.CpuPoolFull;
import dev.qiangcai.guard.limits.Limits;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.http.Exchange;
import dev.qiangcai.shop.http.PacedSession;
import dev.qiangcai.shop.http.SessionSettings;
import dev.qiangcai.shop.page.Reply;
import dev.qiangcai.shop.page.Request;
import dev.qiangcai.shop.product.ProductPage;
import dev.qiangcai.shop.product.ProductReading;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/// Looks at product pages by their addresses alone: no profile, no account, nothing bought.
///
/// Each host has a pace of its own, so that one never slows another. Only hosts that the owner named are spoken to;
/// for a name also its `www.` twin. Plain `http` is kept for this machine's own addresses and becomes `https` for all
/// others. Safe for any number of threads; a call blocks until its host's pace allows the request.
///
/// ```java
/// try (var window = ShopWindow.open(addresses, StoreSettings.temporary())) {
///     var reading = window.look(address, Duration.ofSeconds(10));
/// }
/// ```
public final class ShopWindow implements AutoCloseable {
    /// A person who opens pages does not open more than one a second in one shop.
    private static final Duration GAP = Duration.ofSeconds(1);
    private static final int IN_FLIGHT = 2;
    /// This machine's own servers are nobody else's: they are asked as fast as a browser asks.
    private static final int IN_FLIGHT_HERE = 8;

    private static final int MOST_ADDRESS = 4_000;
    private static final int MOST_TO_READ = 4_096;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int TOO_MANY = 429;
    private static final int FIRST_OF_THEIRS = 500;
    /// What a page alone is to blame for, and not its host.
    private static final Set<String> OF_THE_PAGE =
            Set.of("http.address", "http.foreignHost", "http.headers", "http.plain", "http.redirects", "http.tooLarge");

    private static final Map<String, String> HEADERS =
            Map.of("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1");

    private final StoreSettings settings;
    private final CpuPool readers = CpuPool.within(Limits.read(), MOST_TO_READ);
    private final Set<String> hosts = new HashSet<>();
    private final Map<String, PacedSession> sessions = new ConcurrentHashMap<>();
    /// Sessions with a host of this machine that one page put on hold: see [#look].
    private final Set<PacedSession> left = ConcurrentHashMap.newKeySet();

    private ShopWindow(Collection<URI> named, StoreSettings settings) {
        this.settings = settings;
        for (var address : named) {
            if (address.getHost() != null) {
                var host = address.getHost().toLowerCase(Locale.ROOT);
                hosts.add(host);
                if (host.matches(".*[a-z].*\\..*") && !here(host)) {
                    hosts.add(host.startsWith("www.") ? host.substring(4) : "www." + host);
                }
            }
        }
    }

    /// Opens the window; nothing is sent yet.
    ///
    /// @param named every address that may be looked at; their hosts are the only ones that are ever spoken to
    public static ShopWindow open(Collection<URI> named, StoreSettings settings) {
        return new ShopWindow(named, settings);
    }

    /// What the page at that address says of its product. A page that cannot be had is a reading, too: it cannot tell.
    ///
    /// @param patience the longest that a host's wish to be left alone is waited for
    /// @throws dev.qiangcai.shop.http.Cancelled when the thread was interrupted or the window closed
    public ProductReading look(URI address, Duration patience) {
        var refused = refusal(address);
        if (refused.isPresent()) {
            return ProductReading.nothing(refused.get());
        }
        var asked = secured(address);
        return switch (exchange(asked, patience)) {
            case Exchange.Failed(var why, var _) -> ProductReading.nothing(why);
            case Exchange.Answered(var reply, var _, var _) -> ProductPage.read(reply, asked);
        };
    }

    /// Looks at a page that may have been seen before; its text is fetched and read only where it is another one.
    ///
    /// A host that asks to be left alone is, and is not waited for.
    ///
    /// @param before what the last look left, or [PagePrint#NONE]
    /// @throws dev.qiangcai.shop.http.Cancelled when the thread was interrupted or the window closed
    public Glance glance(URI address, PagePrint before) {
        var refused = refusal(address);
        if (refused.isPresent()) {
            return new Glance(
                    Optional.of(ProductReading.nothing(refused.get())),
                    before,
                    Glance.Temper.CALM,
                    OptionalLong.empty());
        }
        var asked = secured(address);
        var headers = new HashMap<>(HEADERS);
        headers.putAll(before.conditions());
        var exchange = at(asked).glance(new Request(Request.Method.GET, asked, headers, Optional.empty()));
        var sent = exchange.timing().sentNanos();
        return switch (exchange) {
            case Exchange.Failed(var why, var _) ->
                new Glance(
                        Optional.of(ProductReading.nothing(why)),
                        PagePrint.NONE,
                        OF_THE_PAGE.contains(why.key()) ? Glance.Temper.CALM : Glance.Temper.AWAY,
                        sent);
            case Exchange.Answered(var reply, var _, var _) -> answered(reply, asked, before, sent);
        };
    }

    private Glance answered(Reply reply, URI asked, PagePrint before, OptionalLong sent) {
        var host = strained(reply.status()) ? Glance.Temper.STRAINED : Glance.Temper.CALM;
        var print = reply.status() == OK ? PagePrint.of(reply) : PagePrint.NONE;
        if (reply.status() == NOT_MODIFIED || print.sameText(before)) {
            var known = reply.status() == NOT_MODIFIED ? before : print;
            return new Glance(Optional.empty(), known, host, sent);
        }
        return new Glance(Optional.of(read(reply, asked)), print, host, sent);
    }

    /// Reading a page computes for milliseconds: on a carrier of virtual threads it would hold up the sockets of all
    /// hosts.
    private ProductReading read(Reply reply, URI asked) {
        try {
            return readers.call(() -> ProductPage.read(reply, asked));
        } catch (CpuPoolFull _) {
            return ProductPage.read(reply, asked);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a page was read");
        } catch (RuntimeException broken) {
            throw broken;
        } catch (Exception impossible) {
            throw new IllegalStateException("reading a page throws nothing that must be caught", impossible);
        }
    }

    /// What host and port an address is asked at, spelled one way: what shares a pace.
    public static String host(URI address) {
        var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return here(host) && address.getPort() >= 0 ? host + ":" + address.getPort() : host;
    }

    /// How long that address's host wants to be left alone.
    public Duration holdBack(URI address) {
        var session = sessions.get(host(address));
        return session == null ? Duration.ZERO : session.holdBack();
    }

    /// How many looks at pages of that address's host may be under way at once.
    public static int together(URI address) {
        return here(String.valueOf(address.getHost())) ? IN_FLIGHT_HERE : IN_FLIGHT;
    }

    /// The least time between two looks at pages of that address's host.
    public static Duration gap(URI address) {
        return here(String.valueOf(address.getHost())) ? Duration.ZERO : GAP;
    }

    @Override
    public void close() {
        sessions.values().forEach(PacedSession::close);
        left.forEach(PacedSession::close);
        readers.close();
    }

    /// Pages of many shops may lie on one server of this machine, as recordings do: there a page that asks to be left
    /// alone speaks for itself, and the next page gets a session of its own.
    private Exchange exchange(URI asked, Duration patience) {
        var request = new Request(Request.Method.GET, asked, HEADERS, Optional.empty());
        var session = at(asked);
        var exchange = session.read(request, patience);
        while (here(asked.getHost()) && held(exchange)) {
            session = fresh(asked, session);
            exchange = session.read(request, patience);
        }
        return exchange;
    }

    private PacedSession at(URI asked) {
        return sessions.computeIfAbsent(host(asked), _ -> session(asked));
    }

    private static boolean strained(int status) {
        return status == TOO_MANY || status >= FIRST_OF_THEIRS;
    }

    private static boolean held(Exchange exchange) {
        return exchange instanceof Exchange.Failed(var why, var _) && why.key().equals("http.held");
    }

    private PacedSession fresh(URI asked, PacedSession held) {
        left.add(held);
        return Objects.requireNonNull(
                sessions.compute(host(asked), (_, now) -> now == null || now.equals(held) ? session(asked) : now));
    }

    private PacedSession session(URI base) {
        return PacedSession.open(SessionSettings.of("window", base, hosts)
                .withPace(gap(base), together(base))
                .withTrust(settings.trust())
                .withTimeout(settings.timeout())
                .withTime(settings.time(), settings.random()));
    }

    private Optional<Sentence> refusal(URI address) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        return web && address.getHost() != null && address.toString().length() <= MOST_ADDRESS
                ? Optional.empty()
                : Optional.of(Sentence.of("dev.qiangcai.shop.words", "window.address"));
    }

    private static URI secured(URI address) {
        return address.getScheme().equalsIgnoreCase("http") && !here(address.getHost())
                ? URI.create("https" + address.toString().substring("http".length()))
                : address;
    }

    private static boolean here(String host) {
        return host.equalsIgnoreCase("localhost") || (host.matches("\\[.*]|[0-9.]+") && loopback(host));
    }

    private static boolean loopback(String literal) {
        try {
            return InetAddress.getByName(literal).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}

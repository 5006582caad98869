package dev.qiangcai.lab.shedding;

import dev.qiangcai.guard.load.Limiter;
import dev.qiangcai.guard.load.LimiterSettings;
import dev.qiangcai.guard.load.Permit;
import dev.qiangcai.guard.load.Shed;
import dev.qiangcai.guard.logs.GuardedStreams;
import dev.qiangcai.guard.logs.LogSettings;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// A service whose every order takes 40 ms in a storehouse that serves eight at a time, as a pool of
/// database connections does: it can do 200 orders a second, and whoever comes too many waits.
///
/// `GET /order` orders; `GET /log` writes a line of 1 KB to stderr. The arguments `limiter` and `guarded`
/// put the guard's limiter before the orders, and its bounded log in the place of stderr. It ends when its
/// standard input does.
public final class RushService {
    static final int LANES = 8;
    static final Pattern READY = Pattern.compile("^ready (\\d+)$");

    private static final long WORK_NANOS = 40_000_000;
    private static final String LINE = "l".repeat(1_000);

    private final Semaphore storehouse = new Semaphore(LANES, true);
    private final Optional<Limiter> limiter;

    private RushService(Optional<Limiter> limiter) {
        this.limiter = limiter;
    }

    public static void main(String[] arguments) throws IOException {
        var wanted = Arrays.asList(arguments);
        if (wanted.contains("guarded")) {
            GuardedStreams.install(LogSettings.usual());
        }
        var limiter = wanted.contains("limiter")
                ? Optional.of(new Limiter(LimiterSettings.usual()))
                : Optional.<Limiter>empty();
        System.out.println("ready " + new RushService(limiter).start().port());
        while (System.in.read() >= 0) {
            // whatever is said, it waits for the end
        }
        Runtime.getRuntime().halt(0);
    }

    private WebServer start() {
        var routing = HttpRouting.builder()
                .get("/order", (request, response) -> order(response))
                .get("/log", (request, response) -> {
                    System.err.println(LINE);
                    response.send("logged");
                });
        return WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .shutdownHook(false)
                .addRouting(routing)
                .build()
                .start();
    }

    private void order(ServerResponse response) {
        if (limiter.isEmpty()) {
            work(response);
            return;
        }
        switch (limiter.get().admit()) {
            case Shed shed ->
                response.status(Status.create(shed.status()))
                        .header(HeaderNames.RETRY_AFTER, String.valueOf(shed.retryAfterSeconds()))
                        .send();
            case Permit permit -> {
                try (permit) {
                    work(response);
                }
            }
        }
    }

    private void work(ServerResponse response) {
        storehouse.acquireUninterruptibly();
        try {
            long end = System.nanoTime() + WORK_NANOS;
            for (long left = WORK_NANOS; left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        } finally {
            storehouse.release();
        }
        response.send("ordered");
    }
}

package dev.qiangcai.market.rivals;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// One buyer: logs in, looks, asks for a quote, orders, and goes home with one order or none. Runs on one thread.
///
/// Everything it does is a step that ends with how long to wait before the next; there is one loop, and one wait in it.
final class Rival implements Runnable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(500);

    private final String phone;
    private final String item;
    private final String sku;
    private final Line line;
    private final CodeBox codes;
    private final Eyes eyes;
    private final Tally tally;
    private final CountDownLatch stop;
    private final Semaphore doors;
    private final SplittableRandom random;
    private final Temper temper;
    private final Duration arrivesIn;
    private Optional<Quote> quote = Optional.empty();
    private Optional<Puzzle> puzzle = Optional.empty();
    private boolean buying;
    private boolean done;
    private long firesAt = System.nanoTime();

    private record Quote(String token, long pay, String key) {}

    private record Puzzle(String id, int gap) {}

    /// What is a rival's own; the rest it shares with all.
    record Self(String phone, long seed, Duration arrivesIn) {}

    Rival(Self self, String sku, Line line, Shared shared) {
        this.phone = self.phone();
        this.sku = sku;
        this.item = "/v1/items/" + sku;
        this.line = line;
        this.codes = shared.codes();
        this.eyes = shared.eyes();
        this.tally = shared.tally();
        this.stop = shared.stop();
        this.doors = shared.doors();
        this.random = new SplittableRandom(self.seed());
        this.temper = Temper.any(random);
        this.arrivesIn = self.arrivesIn();
    }

    /// `doors` bounds how many log in at a time: with all handshakes at once on a busy machine, none is done in time.
    record Shared(Tally tally, CountDownLatch stop, Semaphore doors, CodeBox codes, Eyes eyes) {}

    @Override
    public void run() {
        try (line) {
            var wait = arrivesIn;
            while (!done && !stop.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                wait = step();
                done |= tally.sinceOpening().compareTo(PATIENCE) > 0;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            tally.finished();
        }
    }

    private Duration step() {
        try {
            if (!line.loggedIn()) {
                return enter();
            }
            if (!buying) {
                return look();
            }
            if (puzzle.isPresent()) {
                return solve(puzzle.get());
            }
            return quote.isPresent() ? order(quote.get()) : quote();
        } catch (IOException lost) {
            return AFTER_TROUBLE.plus(Temper.millis(random, 0, 500));
        }
    }

    private Duration enter() throws IOException {
        if (!doors.tryAcquire()) {
            return Temper.millis(random, 100, 300);
        }
        try {
            return logIn();
        } finally {
            doors.release();
        }
    }

    private Duration logIn() throws IOException {
        var sent = line.post("/v1/auth/code", Map.of("phone", phone));
        var code = sent.ok() ? codes.code(phone) : Optional.<String>empty();
        if (code.isEmpty()) {
            return unexpected(sent);
        }
        var reply = line.post("/v1/auth/login", Map.of("phone", phone, "code", code.get()));
        if (!reply.ok() || !line.loggedIn()) {
            return unexpected(reply);
        }
        tally.loggedIn();
        return Temper.millis(random, 0, 1000);
    }

    private Duration look() throws IOException {
        var reply = line.look(item);
        if (reply.unchanged()) {
            return temper.untilNextLook(random);
        }
        if (!reply.ok()) {
            return unexpected(reply);
        }
        return switch (reply.data().path("state").asText()) {
            case "OPEN" -> startBuying(Duration.ZERO);
            case "SOLD_OUT" -> goHome();
            default -> temper == Temper.SCRIPT ? startBuying(estimate(reply)) : temper.untilNextLook(random);
        };
    }

    private Duration startBuying(Duration inWhileQuoting) {
        buying = true;
        firesAt = System.nanoTime() + inWhileQuoting.toNanos();
        return temper.untilClick(random);
    }

    /// How long until the opening, for one who takes the store's `Date` at its word.
    private Duration estimate(Reply reply) {
        var opensAt = reply.data().path("openAt").asLong();
        var left = reply.date().map(date -> opensAt - date.toEpochMilli()).orElse(0L);
        var wait = Duration.ofMillis(left).minus(temper.lead(random));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private Duration quote() throws IOException {
        var reply = line.post("/v1/orders/quote", Map.of("sku", sku, "count", 1));
        if (!reply.ok()) {
            return refused(reply);
        }
        var token = reply.data().path("submitToken").asText();
        var pay = reply.data().path("payFen").asLong();
        quote = Optional.of(new Quote(token, pay, new UUID(random.nextLong(), random.nextLong()).toString()));
        var left = Duration.ofNanos(firesAt - System.nanoTime());
        return left.isPositive() ? left : temper.untilClick(random);
    }

    private Duration order(Quote quoted) throws IOException {
        var reply = line.order(quoted.key(), Map.of("token", quoted.token(), "pay", quoted.pay()));
        if (!reply.ok()) {
            return refused(reply);
        }
        tally.accepted();
        return goHome();
    }

    /// What a quote or an order was answered with, in the codes of the market's API.
    private Duration refused(Reply reply) throws IOException {
        return switch (reply.code().orElse(0)) {
            case 1041 -> temper.untilNextTry(random);
            case 1034, 1110, 5004 -> {
                quote = Optional.empty();
                yield temper.untilNextTry(random);
            }
            case 1044 -> challenge(reply.data().path("url").asText());
            case 1003, 1048, 5001 -> goHome();
            default -> unexpected(reply);
        };
    }

    /// Looks at the puzzle for as long as a person needs to see where the piece goes, and to drag it there.
    private Duration challenge(String path) throws IOException {
        var reply = line.get(path);
        var id = reply.data().path("id").asText();
        puzzle = eyes.gap(id).map(gap -> new Puzzle(id, gap));
        return puzzle.isPresent() ? temper.untilDragged(random) : reply.ok() ? goHome() : unexpected(reply);
    }

    private Duration solve(Puzzle open) throws IOException {
        puzzle = Optional.empty();
        var reply = line.post(
                "/v1/challenge/verify", Map.of("id", open.id(), "x", open.gap() + temper.slip(random), "track", ""));
        return reply.ok() || reply.code().isPresent() ? Duration.ZERO : unexpected(reply);
    }

    private Duration unexpected(Reply reply) {
        if (reply.pause().isPresent()) {
            tally.throttled();
            return reply.pause().get().plus(Temper.millis(random, 0, 300));
        }
        if (reply.needsLogin()) {
            line.forgetSession();
            quote = Optional.empty();
        }
        return AFTER_TROUBLE.plus(Temper.millis(random, 0, 500));
    }

    private Duration goHome() {
        done = true;
        return Duration.ZERO;
    }
}

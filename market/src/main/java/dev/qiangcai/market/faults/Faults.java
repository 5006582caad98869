package dev.qiangcai.market.faults;

import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/// A filter that makes requests fail as [FaultSettings] say, on HTTP/1.1 and HTTP/2 alike. Put it before all others.
/// ```java
/// routing.addFilter(new Faults(settings, target));   // and the store's order handler, once an order is committed:
/// Faults.accepted(request);
/// ```
/// Whether a request is struck depends on the seed, the fault, the account and how many requests of its kind (method
/// and
/// first three segments of the path) that account has sent: the same run meets the same faults. Safe for any thread.
public final class Faults implements Filter {
    private static final long SLOW_BYTES_PER_SECOND = 2_000;
    private static final Status[] ERRORS = {
        Status.INTERNAL_SERVER_ERROR_500, Status.BAD_GATEWAY_502, Status.GATEWAY_TIMEOUT_504
    };

    private final FaultSettings settings;
    private final FaultTarget target;
    private final FaultDice dice;
    private final ClockSteps steps;
    private final Set<Integer> slowed = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<FaultKind, Long> struck = new ConcurrentHashMap<>();

    public Faults(FaultSettings settings, FaultTarget target) {
        this(settings, target, System::nanoTime);
    }

    Faults(FaultSettings settings, FaultTarget target, LongSupplier nanos) {
        this.settings = settings;
        this.target = target;
        this.dice = new FaultDice(settings.seed());
        this.steps = new ClockSteps(settings.clockSteps(), nanos);
    }

    /// Told by the store between committing an order and answering: only such answers can be dropped as orders.
    public static void accepted(ServerRequest request) {
        request.context().register(Accepted.class, Accepted.YES);
    }

    private enum Accepted {
        YES
    }

    /// How often each fault struck so far; one that never did is not there.
    public Map<FaultKind, Long> struck() {
        return Map.copyOf(struck);
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        steps.takeDue(target);
        var account = target.account(request).orElse("");
        if (settings.chances().isEmpty()
                || !settings.account().map(account::equals).orElse(true)) {
            chain.proceed();
            return;
        }
        var strike = new Strike(request, new FaultDice.Count(account, kindOf(request)));
        strike.before();
        // A response that an exception handler resets is sent, and so announced, a second time.
        var once = new AtomicBoolean();
        response.beforeSend(() -> {
            if (once.compareAndSet(false, true)) {
                strike.after();
            }
        });
        chain.proceed();
    }

    private static String kindOf(RoutingRequest request) {
        var path = request.path().path().split("/", 5);
        return request.prologue().method().text()
                + ' '
                + String.join("/", Arrays.copyOf(path, Math.min(4, path.length)));
    }

    /// What befalls one request.
    private final class Strike {
        private final ServerRequest request;
        private final FaultDice.Count count;
        private final int port;

        Strike(ServerRequest request, FaultDice.Count count) {
            this.request = request;
            this.count = count;
            this.port = request.remotePeer().port();
        }

        void before() {
            if (slowed.remove(port)) {
                target.link().slow(port, Long.MAX_VALUE);
            }
            if (strikes(FaultKind.RESET)) {
                cut();
            }
            if (strikes(FaultKind.ERROR)) {
                throw error();
            }
            if (strikes(FaultKind.EXPIRE_SESSION)) {
                target.expireSession(request);
            }
        }

        void after() {
            if (request.context().get(Accepted.class, Accepted.class).isPresent()) {
                afterOrder();
            }
            if (strikes(FaultKind.RESET_AFTER)) {
                cut();
            }
            if (strikes(FaultKind.ERROR_AFTER)) {
                throw error();
            }
            if (strikes(FaultKind.SLOW_BODY)) {
                slowed.add(port);
                target.link().slow(port, SLOW_BYTES_PER_SECOND);
            }
        }

        private void afterOrder() {
            if (strikes(FaultKind.DROP_ORDER)) {
                target.link().mute(port);
            }
            if (strikes(FaultKind.ERROR_ORDER)) {
                throw new HttpException("Internal Server Error", Status.INTERNAL_SERVER_ERROR_500, true);
            }
        }

        private boolean strikes(FaultKind kind) {
            var strikes = dice.strikes(kind, settings.chance(kind), count);
            if (strikes) {
                struck.merge(kind, 1L, Long::sum);
            }
            return strikes;
        }

        private void cut() {
            target.link().cut(port);
            throw new CloseConnectionException("The connection was reset on purpose");
        }

        private HttpException error() {
            var status = ERRORS[dice.pick(FaultKind.ERROR, count, ERRORS.length)];
            return new HttpException(status.reasonPhrase(), status, true);
        }
    }
}

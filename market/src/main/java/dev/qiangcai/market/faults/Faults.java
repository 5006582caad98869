package dev.qiangcai.market.faults;

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
import java.util.function.LongSupplier;

/// A filter that makes requests fail as [FaultSettings] say, on HTTP/1.1 and HTTP/2 alike. Put it before all others;
/// the routing needs an error handler for [io.helidon.http.HttpException], which is how it answers with a 5xx.
/// ```java
/// routing.addFilter(new Faults(settings, target));   // and the store's order handler, once an order is committed:
/// Faults.accepted(request);
/// ```
/// Whether a request is struck depends on the seed, the fault, the account and how many requests of its
/// kind (method and first three segments of the path) that account has sent: the same run meets the same faults. Safe
/// for any thread.
public final class Faults implements Filter {
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

    /// Told by the store between committing an order and answering: only then can its answer be lost or turn
    /// into an error. The store must not set the answer's status after this.
    public static void accepted(ServerRequest request) {
        request.context().get(Strike.class, Strike.class).ifPresent(Strike::accepted);
    }

    /// How often each fault struck so far; one that never did is not there.
    public Map<FaultKind, Long> struck() {
        return Map.copyOf(struck);
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        steps.takeDue(target);
        if (settings.chances().isEmpty()) {
            chain.proceed();
            return;
        }
        var account = target.account(request).orElse("");
        if (!settings.account().map(account::equals).orElse(true)) {
            chain.proceed();
            return;
        }
        var strike = new Strike(this, request, response, new FaultDice.Count(account, kindOf(request)));
        request.context().register(Strike.class, strike);
        strike.before();
        chain.proceed();
    }

    FaultTarget target() {
        return target;
    }

    Set<Integer> slowed() {
        return slowed;
    }

    int pick(FaultKind kind, FaultDice.Count count, int faces) {
        return dice.pick(kind, count, faces);
    }

    boolean strikes(FaultKind kind, FaultDice.Count count) {
        var strikes = dice.strikes(kind, settings.chance(kind), count);
        if (strikes) {
            struck.merge(kind, 1L, Long::sum);
        }
        return strikes;
    }

    private static String kindOf(RoutingRequest request) {
        var path = request.path().path().split("/", 5);
        return request.prologue().method().text()
                + ' '
                + String.join("/", Arrays.copyOf(path, Math.min(4, path.length)));
    }
}

package dev.qiangcai.market.web;

import dev.qiangcai.market.counter.Uid;
import dev.qiangcai.market.faults.Faults;
import dev.qiangcai.market.members.Member;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRequest;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The store as a visitor meets it over HTTP. Every answer it sends carries a `Date` of the store's clock.
public final class StoreFront {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFront.class);

    private final Rooms rooms;
    private final InstantSource clock;
    private final Doorman doorman;
    private final VisitorBook book = new VisitorBook();
    private final Listings listings;
    private final Reception reception;
    private final Challenges challenges;
    private final Checkout checkout;

    public StoreFront(Rooms rooms, HouseRules rules, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
        this.doorman = new Doorman(rules, clock, System::nanoTime);
        this.listings = new Listings(rooms.counter());
        this.reception = new Reception(rooms, doorman, rules);
        this.challenges = new Challenges(rooms.slider());
        this.checkout = new Checkout(rooms, challenges, rules);
    }

    /// Every order request so far, in the order in which they were answered.
    public List<Arrival> arrivals() {
        return book.arrivals();
    }

    /// How many requests this account sent, refused ones too.
    public long requests(Uid uid) {
        return book.requests(uid);
    }

    /// The member who sends a request.
    public Optional<Member> member(HttpRequest request) {
        return Visit.member(request, rooms.members());
    }

    /// Ends the session with which a request was sent, if any.
    public void endSession(HttpRequest request) {
        Visit.secret(request).ifPresent(rooms.members()::endSession);
    }

    /// Adds the store's routes, and `others` as filters that act after the arrival was noted and before anything else.
    public void route(HttpRouting.Builder routing, List<Filter> others) {
        routing.addFilter((chain, request, response) -> {
            if (Visit.ordering(request)) {
                noteArrival(request, chain::proceed);
            } else {
                chain.proceed();
            }
        });
        others.forEach(routing::addFilter);
        shop(routing);
        till(routing);
        routing.any(opened(_ -> Answer.of(Code.NOT_FOUND)));
        routing.error(HttpException.class, (_, response, failure) -> failed(response, failure.status()));
        routing.error(RuntimeException.class, this::broken);
    }

    /// How requests are answered that never become one, such as malformed ones: they too carry the store's date.
    public DirectHandlers refusals() {
        var refusals = DirectHandlers.builder();
        for (var event : DirectHandler.EventType.values()) {
            refusals.addHandler(event, (request, type, status, headers, message) -> {
                headers.set(HeaderNames.DATE, Doorman.httpDate(clock.instant()));
                return DirectHandler.defaultHandler().handle(request, type, status, headers, message);
            });
        }
        return refusals.build();
    }

    private void shop(HttpRouting.Builder routing) {
        read(routing, "/", _ -> Answer.html(Pages.front()));
        read(routing, "/catalogue", listings::cataloguePage);
        read(routing, "/items/{sku}", listings::itemPage);
        read(routing, "/v1/items", listings::items);
        read(routing, "/v1/items/{sku}", listings::item);
        read(
                routing,
                "/v1/time",
                _ -> Answer.ok(Json.object().put("now", clock.instant().toEpochMilli())));
        read(routing, "/v1/me", reception::me);
        routing.post("/v1/auth/code", opened(reception::sendCode));
        routing.post("/v1/auth/login", opened(reception::login));
        read(routing, "/v1/challenge", challenges::show);
        read(routing, "/v1/challenge/{id}/bg.png", challenges::background);
        read(routing, "/v1/challenge/{id}/piece.png", challenges::piece);
        routing.post("/v1/challenge/verify", opened(challenges::verify));
    }

    private void till(HttpRouting.Builder routing) {
        read(routing, "/v1/slots", checkout::slots);
        read(routing, "/v1/cart", checkout::cart);
        routing.post("/v1/cart", opened(checkout::lay));
        routing.delete("/v1/cart", opened(checkout::empty));
        routing.post("/v1/orders/quote", opened(checkout::quote));
        routing.post(Visit.ORDERS, opened(checkout::order));
        read(routing, Visit.ORDERS, checkout::orders);
        read(routing, "/pay/{order}", checkout::pay);
    }

    private void read(HttpRouting.Builder routing, String path, Endpoint endpoint) {
        var methods = Set.of(Method.GET, Method.HEAD);
        routing.route(methods::contains, PathMatchers.create(path), opened(endpoint));
    }

    private Handler opened(Endpoint endpoint) {
        return (request, response) -> {
            var visit = new Visit(request, rooms.members());
            visit.member().ifPresent(member -> book.count(member.uid()));
            var answer = decide(visit, endpoint);
            request.context().register(Code.class, answer.code());
            if (Visit.ordering(request) && answer.code() == Code.OK) {
                Faults.accepted(request);
            }
            send(response, answer, visit.headOnly());
        };
    }

    private Answer decide(Visit visit, Endpoint endpoint) {
        try {
            return doorman.judge(visit).orElseGet(() -> endpoint.answer(visit));
        } catch (Declined declined) {
            return declined.answer();
        }
    }

    private void noteArrival(ServerRequest request, Runnable rest) {
        var arrivedAt = clock.instant();
        var uid = member(request).map(Member::uid);
        try {
            rest.run();
        } finally {
            var code = request.context().get(Code.class, Code.class).map(Code::number);
            book.add(new Arrival(
                    uid, arrivedAt, code.map(OptionalInt::of).orElseGet(OptionalInt::empty), clock.instant()));
        }
    }

    private void broken(ServerRequest request, ServerResponse response, RuntimeException failure) {
        if (failure instanceof CloseConnectionException || failure instanceof UncheckedIOException) {
            throw failure;
        }
        LOG.error(
                "Cannot answer {} {}",
                request.prologue().method(),
                request.path().path(),
                failure);
        send(response, Answer.of(Code.BROKEN), false);
    }

    private void failed(ServerResponse response, Status status) {
        response.status(status);
        response.headers().set(HeaderNames.DATE, Doorman.httpDate(clock.instant()));
        response.headers().set(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");
        response.send(Answer.failure(status.code(), status.reasonPhrase()).body());
    }

    private void send(ServerResponse response, Answer answer, boolean headOnly) {
        response.status(Status.create(answer.status()));
        answer.headers().forEach((name, value) -> response.headers().set(HeaderNames.create(name), value));
        response.headers().set(HeaderNames.DATE, Doorman.httpDate(clock.instant()));
        if (headOnly || answer.body().length == 0) {
            response.send();
        } else {
            response.send(answer.body());
        }
    }
}

package dev.qiangcai.buyer.order;

import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.profile.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Looks for one intent's order among the store's.
///
/// @param intent whose order
/// @param fingerprint hashes a token as the journal does
record Search(Intent intent, UnaryOperator<String> fingerprint) {
    /// How far the store's clock may have moved since the intent started; and stores show the minute, not the second.
    private static final Duration SLACK = Duration.ofSeconds(70);

    /// What a look at the store's orders shows.
    sealed interface Finding {
        record Found(Decision.Placed order) implements Finding {}

        record Absent() implements Finding {}

        /// Orders that could be ours, and do not say so.
        record Doubtful(List<String> ids) implements Finding {}

        /// The store wants something from the owner before it lists orders.
        record Blocked(Outcome outcome) implements Finding {}

        /// The store did not list its orders.
        record Unheard(Outcome outcome) implements Finding {}
    }

    private enum Kinship {
        OURS,
        LIKELY,
        DOUBTFUL,
        FOREIGN
    }

    Finding in(Answer orders) {
        var outcome = orders.outcome();
        return switch (outcome) {
            case Outcome.Ok _ -> among(orders.rows());
            case Outcome.NeedsLogin _, Outcome.NeedsChallenge _, Outcome.Queued _ -> new Finding.Blocked(outcome);
            case Outcome.Available _,
                    Outcome.SoldOut _,
                    Outcome.NotOpen _,
                    Outcome.Throttled _,
                    Outcome.PriceChanged _,
                    Outcome.LimitReached _,
                    Outcome.Rejected _,
                    Outcome.Accepted _,
                    Outcome.Unknown _ -> new Finding.Unheard(outcome);
        };
    }

    private Finding among(List<Readings> rows) {
        var likely = new ArrayList<Readings>();
        var doubtful = new ArrayList<Readings>();
        for (var row : rows) {
            switch (kinship(row)) {
                case OURS -> {
                    return found(row);
                }
                case LIKELY -> likely.add(row);
                case DOUBTFUL -> doubtful.add(row);
                case FOREIGN -> {}
            }
        }
        if (likely.size() == 1 && doubtful.isEmpty()) {
            return found(likely.getFirst());
        }
        likely.addAll(doubtful);
        return likely.isEmpty() ? new Finding.Absent() : doubtful(likely);
    }

    /// A key or a token tells for certain; without them, an order of the same things placed since then is likely
    /// ours.
    private Kinship kinship(Readings row) {
        var key = row.text("intent");
        var token = row.text("token").filter(_ -> intent.sending().tokenPrint().isPresent());
        if (key.isPresent() || token.isPresent()) {
            boolean ours = key.filter(intent.sending().key().toString()::equals).isPresent()
                    || token.map(fingerprint).equals(intent.sending().tokenPrint());
            return ours ? Kinship.OURS : Kinship.FOREIGN;
        }
        return differs(row) ? Kinship.FOREIGN : complete(row) ? Kinship.LIKELY : Kinship.DOUBTFUL;
    }

    /// Whether anything that the row tells is not as we ordered it.
    private boolean differs(Readings row) {
        var earliest = intent.started().minus(SLACK);
        var wanted = intent.wanted();
        return row.instant("createdAt").filter(earliest::isAfter).isPresent()
                || !row.text("sku").orElse(wanted.sku()).equals(wanted.sku())
                || row.whole("count").orElse(wanted.count()) != wanted.count();
    }

    /// Whether the row tells enough: when, and what; or where a list names no articles, when and for how much.
    private boolean complete(Readings row) {
        boolean named =
                Stream.of("sku", "count").allMatch(name -> row.value(name).isPresent());
        boolean priced = row.money("total").isPresent()
                && row.money("total").equals(intent.sending().total());
        return row.value("createdAt").isPresent() && (named || priced);
    }

    private Finding found(Readings row) {
        return Search.placed(row, intent).<Finding>map(Finding.Found::new).orElseGet(() -> doubtful(List.of(row)));
    }

    /// An order as an answer tells it; empty without a number. A total that is not told is the quoted one.
    static Optional<Decision.Placed> placed(Readings reads, Intent intent) {
        return reads.text("orderId")
                .filter(id -> !id.isBlank())
                .map(id -> new Decision.Placed(
                        new OrderId(id),
                        reads.money("total").or(intent.sending()::total).orElseThrow(),
                        reads.instant("payBy"),
                        reads.text("payUrl")));
    }

    private static Finding doubtful(List<Readings> rows) {
        return new Finding.Doubtful(
                rows.stream().map(row -> row.text("orderId").orElse("?")).toList());
    }
}

package dev.qiangcai.buyer.order;

import dev.qiangcai.shop.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The SQL of intents and their transitions. It runs inside the caller's transaction.
final class IntentTable {
    private static final int REASON_LENGTH = 500;
    private static final List<String> COLUMNS = List.of(
                    "id,version,state,store,account,purchase,sku,item_name,item_count,currency,limit_unit,limit_count"
                            .split(","),
                    "limit_total,idempotency,attempts,quoted_unit,quoted_total,token_print,order_id,paid_total,pay_by"
                            .split(","),
                    "pay_url,started_at,updated_at,last_reason".split(","))
            .stream()
            .flatMap(Arrays::stream)
            .toList();
    private static final String INSERT = "INSERT INTO intents (" + String.join(", ", COLUMNS) + ") VALUES ("
            + COLUMNS.stream().map(column -> ":" + column).collect(Collectors.joining(", ")) + ")";
    private static final String UPDATE = """
            UPDATE intents SET version = :version, state = :state, idempotency = :idempotency, attempts = :attempts,
                quoted_unit = :quoted_unit, quoted_total = :quoted_total, token_print = :token_print,
                order_id = :order_id, paid_total = :paid_total, pay_by = :pay_by, pay_url = :pay_url,
                started_at = :started_at, updated_at = :updated_at, last_reason = :last_reason
            WHERE id = :id AND state = :old_state AND version = :version - 1""";
    private static final String LIVE = """
            SELECT * FROM intents WHERE store = :store AND account = :account AND purchase = :purchase
                AND state NOT IN ('REJECTED', 'LIMIT_REACHED', 'ABANDONED')""";
    private static final String TRANSITION = """
            INSERT INTO transitions (intent_id, version, old_state, new_state, reason, run, nanos, at)
            VALUES (:intent_id, :version, :old_state, :new_state, :reason, :run, :nanos, :at)""";

    private IntentTable() {}

    static Optional<Intent> live(Handle handle, Wanted wanted) {
        return handle.createQuery(LIVE)
                .bind("store", wanted.store())
                .bind("account", wanted.account().hash())
                .bind("purchase", wanted.purchase())
                .map((row, _) -> read(row))
                .findOne();
    }

    static List<Intent> ordered(Handle handle, String store, String purchase) {
        return handle.createQuery("""
                        SELECT * FROM intents WHERE store = :store AND purchase = :purchase
                            AND state IN ('SENT', 'UNKNOWN', 'NEEDS_OWNER', 'ACCEPTED') ORDER BY updated_at, id""")
                .bind("store", store)
                .bind("purchase", purchase)
                .map((row, _) -> read(row))
                .list();
    }

    static List<Intent> latest(Handle handle, int most) {
        return dated(handle, most).stream().map(Order::intent).toList();
    }

    static List<Order> dated(Handle handle, int most) {
        return handle.createQuery("SELECT * FROM intents ORDER BY updated_at DESC, id LIMIT :most")
                .bind("most", most)
                .map((row, _) -> new Order(read(row), Instant.ofEpochMilli(row.getLong("updated_at"))))
                .list();
    }

    static List<Transition> transitions(Handle handle, UUID intent) {
        return handle.createQuery("SELECT * FROM transitions WHERE intent_id = :id ORDER BY version")
                .bind("id", intent.toString())
                .map((row, _) -> readTransition(row))
                .list();
    }

    /// @return true: it was not refused
    static boolean insert(Handle handle, Intent intent, Transition first) {
        handle.createUpdate(INSERT).bindMap(columns(intent, first.at())).execute();
        append(handle, first);
        return true;
    }

    /// Whether that very change, by that very process, is in the journal already.
    static boolean written(Handle handle, Transition transition) {
        return handle.createQuery("""
                        SELECT count(*) FROM transitions
                        WHERE intent_id = :intent AND version = :version AND run = :run AND nanos = :nanos""")
                        .bind("intent", transition.intent().toString())
                        .bind("version", transition.version())
                        .bind("run", transition.run().toString())
                        .bind("nanos", transition.nanos())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// @return false when somebody else has moved the intent since it was read
    static boolean update(Handle handle, Intent intent, Transition transition) {
        var columns = columns(intent, transition.at());
        columns.put("old_state", transition.from().orElseThrow().name());
        if (handle.createUpdate(UPDATE).bindMap(columns).execute() == 0) {
            return false;
        }
        append(handle, transition);
        return true;
    }

    private static void append(Handle handle, Transition transition) {
        handle.createUpdate(TRANSITION)
                .bind("intent_id", transition.intent().toString())
                .bind("version", transition.version())
                .bind("old_state", transition.from().map(Enum::name))
                .bind("new_state", transition.to().name())
                .bind("reason", cut(transition.reason()))
                .bind("run", transition.run().toString())
                .bind("nanos", transition.nanos())
                .bind("at", transition.at().toEpochMilli())
                .execute();
    }

    private static Map<String, Object> columns(Intent intent, Instant now) {
        var columns = new HashMap<String, Object>();
        columns.put("id", intent.id().toString());
        columns.put("version", intent.version());
        columns.put("state", intent.state().name());
        columns.put("started_at", intent.started().toEpochMilli());
        columns.put("updated_at", now.toEpochMilli());
        columns.put("last_reason", cut(intent.reason()));
        wantedColumns(intent.wanted(), columns);
        var sending = intent.sending();
        columns.put("idempotency", sending.key().toString());
        columns.put("attempts", sending.attempts());
        columns.put("quoted_unit", sending.unit().map(IntentTable::decimal));
        columns.put("quoted_total", sending.total().map(IntentTable::decimal));
        columns.put("token_print", sending.tokenPrint());
        var placed = intent.placed();
        columns.put("order_id", placed.map(order -> order.id().text()));
        columns.put("paid_total", placed.map(order -> decimal(order.total())));
        columns.put("pay_by", placed.flatMap(Decision.Placed::payBy).map(Instant::toEpochMilli));
        columns.put("pay_url", placed.flatMap(Decision.Placed::payUrl));
        return columns;
    }

    private static void wantedColumns(Wanted wanted, Map<String, Object> columns) {
        columns.put("store", wanted.store());
        columns.put("account", wanted.account().hash());
        columns.put("purchase", wanted.purchase());
        columns.put("sku", wanted.sku());
        columns.put("item_name", wanted.name());
        columns.put("item_count", wanted.count());
        columns.put("currency", wanted.limits().total().currency().getCurrencyCode());
        columns.put("limit_unit", decimal(wanted.limits().unit()));
        columns.put("limit_count", wanted.limits().count());
        columns.put("limit_total", decimal(wanted.limits().total()));
    }

    private static Intent read(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new Intent(
                UUID.fromString(row.getString("id")),
                row.getInt("version"),
                readWanted(row, currency),
                IntentState.valueOf(row.getString("state")),
                new Intent.Sending(
                        UUID.fromString(row.getString("idempotency")),
                        row.getInt("attempts"),
                        money(row.getString("quoted_unit"), currency),
                        money(row.getString("quoted_total"), currency),
                        Optional.ofNullable(row.getString("token_print"))),
                readPlaced(row, currency),
                Instant.ofEpochMilli(row.getLong("started_at")),
                row.getString("last_reason"));
    }

    private static Wanted readWanted(ResultSet row, Currency currency) throws SQLException {
        var limits = new Limits(
                money(row.getString("limit_unit"), currency).orElseThrow(),
                row.getLong("limit_count"),
                money(row.getString("limit_total"), currency).orElseThrow());
        return new Wanted(
                row.getString("store"),
                row.getString("purchase"),
                new AccountKey(row.getString("account")),
                row.getString("sku"),
                row.getString("item_name"),
                row.getLong("item_count"),
                limits);
    }

    private static Optional<Decision.Placed> readPlaced(ResultSet row, Currency currency) throws SQLException {
        var id = row.getString("order_id");
        if (id == null) {
            return Optional.empty();
        }
        var payBy = row.getLong("pay_by");
        Optional<Instant> due = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(payBy));
        return Optional.of(new Decision.Placed(
                new OrderId(id),
                money(row.getString("paid_total"), currency).orElseThrow(),
                due,
                Optional.ofNullable(row.getString("pay_url"))));
    }

    private static Transition readTransition(ResultSet row) throws SQLException {
        return new Transition(
                UUID.fromString(row.getString("intent_id")),
                row.getInt("version"),
                Optional.ofNullable(row.getString("old_state")).map(IntentState::valueOf),
                IntentState.valueOf(row.getString("new_state")),
                row.getString("reason"),
                UUID.fromString(row.getString("run")),
                row.getLong("nanos"),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    private static String decimal(Money money) {
        return money.amount().toPlainString();
    }

    private static Optional<Money> money(@Nullable String amount, Currency currency) {
        return Optional.ofNullable(amount).map(text -> new Money(new BigDecimal(text), currency));
    }

    private static String cut(String reason) {
        return reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH - 1) + "…";
    }
}

package dev.qiangcai.buyer.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Understands what to buy, and refuses what must not be armed.
///
/// @param buy the plan's `buy`
/// @param now what the time is
/// @param zone what a time without an offset is in
record PurchaseReading(RawPlan.Buy buy, Values values, Instant now, ZoneId zone) {
    static final int MOST_PIECES = 999;
    private static final int LONGEST_NAME = 100;
    private static final String EXAMPLE_ITEM = "buy.items: [{name: \"…\"}]";

    Purchase purchase(String profile, StoreNeeds store) {
        var spot = values.sources().spot("store.profile");
        if (store.watchOnly()) {
            throw new WatchOnlyProfile(spot, profile);
        }
        var purchase = new Purchase(
                items(),
                count(),
                ceiling(store),
                when(),
                values.duration("buy.giveUpAfter", text(buy.giveUpAfter()), Duration.ofSeconds(1), Duration.ofDays(7)),
                buy.guard().map(guard -> values.duration("buy.guard", guard, Duration.ZERO, Duration.ofSeconds(10))));
        var failing =
                store.tests().get().stream().filter(test -> !test.passed()).toList();
        if (!failing.isEmpty()) {
            throw new FailingProfile(
                    spot, profile, failing.size(), failing.getFirst().sentence());
        }
        return purchase;
    }

    /// The owner's name for the purchase, or one that is the same whenever the same plan is read.
    String name(Purchase purchase) {
        if (buy.name().isPresent()) {
            var named = values.required("buy.name", buy.name(), "buy.name: eggs");
            if (named.length() > LONGEST_NAME) {
                throw values.bad("buy.name", named, "plan.aName");
            }
            return named;
        }
        var what = purchase.items().stream()
                .map(pick -> switch (pick) {
                    case Pick.ByName(var name) -> name;
                    case Pick.BySku(var sku) -> sku;
                })
                .collect(Collectors.joining(", "));
        var start = switch (purchase.when()) {
            case When.Opening(var opensAt) -> opensAt.toString();
            case When.AnnouncedOpening() -> "announced";
            case When.Restock() -> "restock";
        };
        // The whole list tells two long plans apart, where their beginnings do not.
        var told = what.length() <= LONGEST_NAME
                ? what
                : what.substring(0, LONGEST_NAME) + "… " + UUID.nameUUIDFromBytes(what.getBytes(UTF_8));
        return told + " @ " + start;
    }

    List<Pick> items() {
        var items = buy.items().orElse(List.of());
        if (items.isEmpty()) {
            throw new MissingKey(values.sources().spot("buy.items"), EXAMPLE_ITEM);
        }
        var picks = new ArrayList<Pick>();
        for (int i = 0; i < items.size(); i++) {
            picks.add(pick("buy.items[" + i + "]", items.get(i)));
        }
        return picks;
    }

    private Pick pick(String key, RawPlan.Item item) {
        if (item.name().isPresent() && item.sku().isPresent()) {
            throw values.bad(key + ".sku", text(item.sku()), "plan.nameOrSku");
        }
        if (item.sku().isPresent()) {
            return new Pick.BySku(values.required(key + ".sku", item.sku(), EXAMPLE_ITEM));
        }
        return new Pick.ByName(values.required(key + ".name", item.name(), EXAMPLE_ITEM));
    }

    private int count() {
        var text = text(buy.count());
        int count = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (count < 1) {
            throw new BadCount(values.sources().spot("buy.count"), text, MOST_PIECES);
        }
        return count;
    }

    private Ceiling ceiling(StoreNeeds store) {
        var limits = buy.limits();
        var unit = limits.flatMap(RawPlan.Limits::unitPrice).orElseThrow(() -> noLimit("buy.limits.unitPrice"));
        var total = limits.flatMap(RawPlan.Limits::total).orElseThrow(() -> noLimit("buy.limits.total"));
        return new Ceiling(
                values.amount("buy.limits.unitPrice", unit, store.currency()),
                values.amount("buy.limits.total", total, store.currency()));
    }

    private NoLimits noLimit(String key) {
        return new NoLimits(values.sources().spot(key));
    }

    private When when() {
        var on = values.required("buy.on", buy.on(), "buy.on: opening");
        return switch (on) {
            case "restock" -> new When.Restock();
            case "opening" -> opening();
            default -> throw values.bad("buy.on", on, "plan.openingOrRestock");
        };
    }

    private When opening() {
        var text = values.required("buy.opensAt", buy.opensAt(), "buy.opensAt: announced");
        if (text.equals("announced")) {
            return new When.AnnouncedOpening();
        }
        var opensAt = values.parsed("buy.opensAt", text, "plan.aTime", this::moment);
        if (!opensAt.isAfter(now)) {
            throw new PastOpening(values.sources().spot("buy.opensAt"), text, shown(now));
        }
        return new When.Opening(opensAt);
    }

    private Instant moment(String text) {
        var spelled = text.replaceFirst("(?<=\\d) (?=\\d)", "T");
        var moment = DateTimeFormatter.ISO_DATE_TIME.parseBest(spelled, OffsetDateTime::from, LocalDateTime::from);
        return moment instanceof OffsetDateTime exact
                ? exact.toInstant()
                : LocalDateTime.from(moment).atZone(zone).toInstant();
    }

    private String shown(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(zone).withNano(0));
    }

    private static String text(Optional<String> text) {
        return text.orElse("").strip();
    }
}

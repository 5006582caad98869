package dev.qiangcai.cli;

import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Moments;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.cli.report.Report;
import dev.qiangcai.guard.words.Sentence;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A purchase's end, told: as a short table, and as the report's summary.
///
/// @param earlier whether the order is that of an earlier run
/// @param asked how many steps the store was asked for
/// @param base the store's address, which a pay link may be relative to
record PurchaseStory(Ending ending, boolean earlier, Timeline timeline, long asked, URI base) {
    void table(Terminal terminal) {
        terminal.out().println();
        terminal.say(verdict());
        new Table(rows()).print(terminal);
    }

    Report report() {
        var story = new Report.Story(Moments.of(timeline.entries()), List.of(), List.of());
        return new Report(Terminal.sentence("buy.title"), verdict(), ending instanceof Ending.Bought, rows(), story);
    }

    ExitCode code() {
        return switch (ending) {
            case Ending.Bought _ -> ExitCode.DONE;
            case Ending.NotBought _ -> ExitCode.NOT_DONE;
            case Ending.NeedsOwner _ -> ExitCode.NEEDS_OWNER;
        };
    }

    private Sentence verdict() {
        return switch (ending) {
            case Ending.Bought _ -> Terminal.sentence(earlier ? "buy.already" : "buy.bought");
            case Ending.NotBought(var why) -> Terminal.sentence("rehearse.notBought", why);
            case Ending.NeedsOwner(var why) -> Terminal.sentence("rehearse.needsOwner", why);
        };
    }

    private List<Report.Row> rows() {
        var rows = new ArrayList<Report.Row>();
        opened().ifPresent(opened -> rows.add(row("opened", opened.toString())));
        if (ending instanceof Ending.Bought(var item, var order, var confirmed)) {
            rows.add(row("bought", item.name() + " · " + order.id()));
            rows.add(row("cost", order.total().toString()));
            rows.add(row("confirmed", confirmed ? "✓" : "✗"));
            order.payBy().ifPresent(payBy -> rows.add(row("payBy", payBy.toString())));
            order.payUrl().ifPresent(payUrl -> rows.add(row("payUrl", absolute(payUrl))));
        }
        rows.add(row("attempts", String.valueOf(attempts())));
        rows.add(row("requests", String.valueOf(asked)));
        return rows;
    }

    private String absolute(String link) {
        try {
            return base.resolve(link).toString();
        } catch (IllegalArgumentException _) {
            return link;
        }
    }

    private long attempts() {
        return timeline.entries().stream()
                .filter(entry -> entry.event() instanceof Event.Attempted)
                .count();
    }

    private Optional<Instant> opened() {
        return timeline.entries().stream()
                .flatMap(entry -> entry.event() instanceof Event.Announced(var opensAt)
                        ? Optional.of(opensAt).stream()
                        : Optional.<Instant>empty().stream())
                .reduce((_, last) -> last);
    }

    private static Report.Row row(String key, String value) {
        return new Report.Row(Terminal.sentence("buy.row." + key), Terminal.sentence("row.text", value));
    }
}

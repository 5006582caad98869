package dev.qiangcai.cli;

import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.timeline.EventText;
import dev.qiangcai.buyer.timeline.Moments;
import dev.qiangcai.cli.rehearse.RehearsalResult;
import dev.qiangcai.cli.report.Report;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.market.web.Arrival;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// A rehearsal's end, told: as a short table, and as the report's summary.
record RehearsalStory(RehearsalResult result) {
    boolean needsOwner() {
        return result.ending() instanceof Ending.NeedsOwner;
    }

    /// Prints the table.
    void table(Terminal terminal) {
        terminal.out().println();
        terminal.say(verdict());
        new Table(rows()).print(terminal);
    }

    Report report() {
        var nanos = result.lateness().stream().map(Duration::toNanos).toList();
        var story =
                new Report.Story(new Moments(result.timeline().entries(), result.openedNanos()), nanos, rivalNanos());
        return new Report(Terminal.sentence("rehearse.title"), verdict(), result.good(), rows(), story);
    }

    private List<Long> rivalNanos() {
        return result.truth().others().stream().map(Duration::toNanos).toList();
    }

    Sentence verdict() {
        return switch (result.ending()) {
            case Ending.Bought _ -> Terminal.sentence(result.good() ? "rehearse.good" : "rehearse.disagrees");
            case Ending.NotBought(var why) -> Terminal.sentence("rehearse.notBought", why);
            case Ending.NeedsOwner(var why) -> Terminal.sentence("rehearse.needsOwner", why);
        };
    }

    List<Report.Row> rows() {
        var rows = new ArrayList<Report.Row>();
        rows.add(row("opened", result.opened().truncatedTo(ChronoUnit.MILLIS).toString()));
        for (var arrival : result.truth().arrivals()) {
            rows.add(row("arrived", after(arrival)));
        }
        if (result.ending() instanceof Ending.Bought(var item, var order, var confirmed)) {
            rows.add(row("bought", item.name() + " · " + order.id()));
            rows.add(row("cost", order.total().toString()));
            rows.add(row("confirmed", yesNo(confirmed)));
        }
        rows.add(row("atStore", String.valueOf(result.truth().orders().size())));
        rows.add(row("journal", yesNo(result.truth().journalAgrees())));
        rows.add(row("clock", EventText.millis(result.truth().clockError())));
        rows.add(row("requests", String.valueOf(result.truth().requests())));
        rows.add(row("rivals", rivals()));
        return rows;
    }

    private Sentence rivals() {
        var accepted = result.truth().others();
        int all = result.rivals().rivals();
        return accepted.isEmpty()
                ? text("0 / " + all)
                : Terminal.sentence(
                        "row.rivals",
                        accepted.size() + " / " + all,
                        EventText.millis(accepted.getFirst()),
                        EventText.millis(accepted.getLast()));
    }

    private Sentence after(Arrival arrival) {
        return Terminal.sentence(
                "row.arrived",
                EventText.millis(Duration.between(result.opened(), arrival.arrivedAt())),
                EventText.millis(Duration.between(result.opened(), arrival.answeredAt())),
                arrival.code().isPresent() ? code(arrival.code().getAsInt()) : "–");
    }

    /// The practice store's codes are in docs/market-api.md; 0 is a yes.
    private static String code(int code) {
        return code == 0 ? "✓" : String.valueOf(code);
    }

    private static String yesNo(boolean yes) {
        return yes ? "✓" : "✗";
    }

    private static Sentence text(String value) {
        return Terminal.sentence("row.text", value);
    }

    private static Report.Row row(String key, String value) {
        return row(key, text(value));
    }

    private static Report.Row row(String key, Sentence value) {
        return new Report.Row(Terminal.sentence("rehearse.row." + key), value);
    }
}

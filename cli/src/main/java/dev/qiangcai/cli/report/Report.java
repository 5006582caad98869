package dev.qiangcai.cli.report;

import dev.qiangcai.buyer.timeline.Moments;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.page.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A purchase told as one HTML page: the summary, the milliseconds around the opening, the round trips, and how the
/// bound on the store's clock shrank.
///
/// @param title what was done
/// @param verdict how it ended
/// @param good whether that is what the owner asked for
/// @param summary label and value, in order
/// @param story what happened, with the moments that the plots are drawn around
public record Report(Sentence title, Sentence verdict, boolean good, List<Row> summary, Story story) {
    private static final String WORDS = "dev.qiangcai.cli.report.words";

    /// One line of the summary.
    public record Row(Sentence label, Sentence value) {}

    /// What happened, seen from the opening.
    ///
    /// @param moments the buyer's timeline, around the opening
    /// @param arrivals when our orders reached the store, in nanoseconds after the opening; empty where the store
    ///     cannot be asked
    /// @param rivals when the others' orders were accepted, in nanoseconds after the opening
    public record Story(Moments moments, List<Long> arrivals, List<Long> rivals) {
        public Story {
            arrivals = List.copyOf(arrivals);
            rivals = List.copyOf(rivals);
        }
    }

    public Report {
        summary = List.copyOf(summary);
    }

    /// Writes the page, replacing what was there.
    ///
    /// @throws dev.qiangcai.lab.page.FileUnwritable when the file cannot be written
    public void write(Path file, Locale locale) {
        page(locale).write(file);
    }

    Page page(Locale locale) {
        var page = new Page(Report.class, "report.html", locale)
                .text("title", title.in(locale))
                .text("verdict", verdict.in(locale))
                .html("verdictClass", good ? "good" : "bad")
                .text("eventsTitle", word("events.title", locale))
                .html("summary", table(locale))
                .html("events", new EventTable(story, locale).html())
                .data(new PlotData(story, locale).json())
                .file("reportJs", Report.class, "report.js");
        for (var section : List.of("timeline", "latency", "clock")) {
            page.text(section + "Title", word(section + ".title", locale));
            page.text(section + "Note", word(section + ".note", locale));
        }
        return page;
    }

    private String table(Locale locale) {
        var rows = new StringBuilder();
        for (var row : summary) {
            rows.append(cells(row.label().in(locale), row.value().in(locale)));
        }
        return rows.toString();
    }

    static String cells(String head, String value) {
        return "<tr><th scope=\"row\">" + Page.escape(head) + "</th><td>" + Page.escape(value) + "</td></tr>\n";
    }

    static String word(String key, Locale locale, Object... facts) {
        return Sentence.of(WORDS, key, facts).in(locale);
    }
}

package dev.qiangcai.cli.report;

import dev.qiangcai.buyer.timeline.Entry;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A purchase told as one HTML page: the summary, the milliseconds around the opening, the round trips, and how the
/// bound on the store's clock shrank.
///
/// Every text is escaped; the plots' code (uPlot, MIT licence) is inside the page.
///
/// @param title what was done
/// @param verdict how it ended
/// @param good whether that is what the owner asked for
/// @param summary label and value, in order
/// @param story what happened, with the moments that the plots are drawn around
public record Report(Sentence title, Sentence verdict, boolean good, List<Row> summary, Story story) {
    private static final String WORDS = "dev.qiangcai.cli.report.words";
    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";
    private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");

    /// One line of the summary.
    public record Row(Sentence label, String value) {}

    /// What happened, seen from the opening.
    ///
    /// @param entries the buyer's timeline
    /// @param openingNanos when the store opened, on `System.nanoTime`
    /// @param arrivals when our orders reached the store, in nanoseconds after the opening; empty where the store
    ///     cannot be asked
    /// @param rivals when the others' orders were accepted, in nanoseconds after the opening
    public record Story(List<Entry> entries, long openingNanos, List<Long> arrivals, List<Long> rivals) {
        public Story {
            entries = List.copyOf(entries);
            arrivals = List.copyOf(arrivals);
            rivals = List.copyOf(rivals);
        }
    }

    public Report {
        summary = List.copyOf(summary);
    }

    /// Writes the page, replacing what was there.
    ///
    /// @throws UncheckedIOException when the file cannot be written
    public void write(Path file, Locale locale) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, html(locale));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the report " + file + ": " + e.getMessage(), e);
        }
    }

    String html(Locale locale) {
        var slots = new HashMap<String, String>();
        slots.put("lang", locale.getLanguage());
        slots.put("title", escape(title.in(locale)));
        slots.put("verdict", escape(verdict.in(locale)));
        slots.put("verdictClass", good ? "good" : "bad");
        for (var section : List.of("timeline", "latency", "clock")) {
            slots.put(section + "Title", escape(word(section + ".title", locale)));
            slots.put(section + "Note", escape(word(section + ".note", locale)));
        }
        slots.put("eventsTitle", escape(word("events.title", locale)));
        slots.put("summary", table(locale));
        slots.put("events", new EventTable(story, locale).html());
        slots.put("data", new PlotData(story, locale).json().replace("<", "\\u003c"));
        slots.put("uplotCss", resource(UPLOT + "uPlot.min.css"));
        slots.put("uplotJs", resource(UPLOT + "uPlot.iife.min.js"));
        slots.put("reportJs", resource("report.js"));
        return fill(resource("report.html"), slots);
    }

    private String table(Locale locale) {
        var rows = new StringBuilder();
        for (var row : summary) {
            rows.append(cells(row.label().in(locale), row.value()));
        }
        return rows.toString();
    }

    static String cells(String head, String value) {
        return "<tr><th scope=\"row\">" + escape(head) + "</th><td>" + escape(value) + "</td></tr>\n";
    }

    static String word(String key, Locale locale) {
        return Sentence.of(WORDS, key).in(locale);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String fill(String template, Map<String, String> slots) {
        return SLOT.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(slots.getOrDefault(found.group(1), found.group())));
    }

    private static String resource(String name) {
        try (InputStream in = Report.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The build lacks " + name + ". Run `mvn package` again.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}

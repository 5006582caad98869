package dev.qiangcai.lab.report;

import dev.qiangcai.lab.judge.Estimate;
import dev.qiangcai.lab.page.TextFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// docs/verdicts.properties: the little of all findings that the doctor tells, a fiftieth of what is kept, in a format
/// that is read in a millisecond. Of each claim its own figure only.
///
/// @param findings what was found
record Verdicts(Findings findings) {
    private static final String HEAD = """
            # Written by `./qiangcai lab --all --write` beside claims.json: what the doctor tells of each claim.
            """;

    void write(Path file) {
        TextFile.write(file, text());
    }

    /// Java properties in UTF-8, a line each, in the order of their keys.
    String text() {
        var text = new StringBuilder(HEAD);
        var lines = new TreeMap<String, String>();
        findings.findings().forEach(finding -> tell(finding, lines));
        lines.forEach((key, value) ->
                text.append(key).append('=').append(escaped(value)).append('\n'));
        return text.toString();
    }

    private static void tell(Finding finding, Map<String, String> lines) {
        var key = finding.key().toLowerCase(Locale.ROOT) + ".";
        lines.put(key + "number", String.valueOf(finding.number()));
        finding.comparisons().stream().findFirst().ifPresent(own -> tell(own, key, lines));
    }

    private static void tell(Compared own, String key, Map<String, String> lines) {
        if (own.without().isPresent() && own.with().isPresent()) {
            lines.put(key + "what.en", own.what().en());
            lines.put(key + "what.zh", own.what().zh());
            lines.put(key + "metric", own.metric());
            lines.put(key + "unit", own.unit());
            lines.put(key + "without", median(own.without()));
            lines.put(key + "with", median(own.with()));
            lines.put(key + "verdict", own.verdict().name().toLowerCase(Locale.ROOT));
        }
    }

    private static String median(Optional<Estimate> figure) {
        return String.valueOf(figure.orElseThrow().median());
    }

    /// Spaces in front would be lost, and a backslash begins an escape.
    private static String escaped(String value) {
        var whole = value.replace("\\", "\\\\").replace("\n", "\\n");
        return whole.startsWith(" ") ? "\\" + whole : whole;
    }
}

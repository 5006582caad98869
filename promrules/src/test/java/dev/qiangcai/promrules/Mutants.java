package dev.qiangcai.promrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Rule files that are nearly right: a good one, with one or two changes by chance.
final class Mutants {
    private static final String GOOD = """
            # rules of the shop
            groups:
              - name: "requests"
                interval: 30s
                limit: 10
                rules:
                  - record: job:requests:rate5m
                    expr: sum by (job) (rate(http_requests_total{code!~"5.."}[5m]))
                    labels: {team: shop, tier: '1'}
                  - alert: NoRequests
                    expr: |
                      job:requests:rate5m{job="api"}
                        == 0
                    for: 10m
                    keep_firing_for: 5m
                    labels: &labels
                      severity: page
                      level: 3
                    annotations:
                      summary: 'Nobody asks {{ $labels.job }}'
                      description: >-
                        It is {{ $value | humanize }}
                        {{ if gt $value 1.0 }}and{{ else }}or{{ end }} more
                  - alert: "Down"
                    expr: up == 0
                    labels:
                      <<: *labels
                      team: "it's \\"shop\\""
              - name: second
                rules:
                  - {record: a, expr: "1"}
            """;

    private static final List<String> PIECES = List.of(
            "",
            " ",
            "  ",
            "\t",
            "-",
            ":",
            "#",
            "'",
            "\"",
            "|",
            ">",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&a",
            "*a",
            "*labels",
            "<<",
            "~",
            "null",
            "yes",
            "5",
            "0x1F",
            "1.5",
            "1m",
            "5m3h",
            "!!str",
            "!!int",
            "---",
            "...",
            "\n",
            "\n\n",
            "expr",
            "alert",
            "record",
            "for",
            "name",
            "labels",
            "groups",
            "{{",
            "}}",
            "{{ end }}",
            "{{ $x }}",
            "sum(",
            ")",
            "by (a)",
            "offset 5m",
            "é",
            "__name__",
            "a-b",
            "\\",
            "%");

    private final Random random;

    Mutants(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        var text = GOOD;
        for (var changes = random.nextInt(3); changes >= 0; changes--) {
            text = random.nextBoolean() ? lines(text) : letters(text);
        }
        return text;
    }

    /// A line gone, twice, elsewhere, or moved in or out.
    private String lines(String text) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        var at = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(at));
            case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
            case 3 -> lines.set(at, "  " + lines.get(at));
            default -> lines.set(at, lines.get(at).replaceFirst(" {1,2}", ""));
        }
        return String.join("\n", lines);
    }

    /// A few letters replaced.
    private String letters(String text) {
        var from = random.nextInt(text.length());
        var to = Math.min(text.length(), from + random.nextInt(6));
        return text.substring(0, from) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(to);
    }
}

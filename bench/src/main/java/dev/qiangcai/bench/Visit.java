package dev.qiangcai.bench;

import com.fasterxml.jackson.databind.JsonNode;

/// When what happened as a browser went to a page, in ms after the navigation began, as the page itself tells.
///
/// @param beside the sizes of what the page is made of beside its HTML
record Visit(double sent, double firstByte, double lastByte, double painted, double kib, String beside) {
    /// What the page is asked.
    static final String SCRIPT = """
            (() => {
              const page = performance.getEntriesByType('navigation')[0];
              const paint = performance.getEntriesByName('first-contentful-paint')[0].startTime;
              const beside = performance.getEntriesByType('resource').filter(one => one.name.includes('/assets/'))
                .map(one => one.name.split('/').pop() + ' ' + (one.encodedBodySize / 1024).toFixed(0) + ' KiB').join(', ');
              return { sent: page.requestStart, first: page.responseStart, last: page.responseEnd, paint,
                kib: page.encodedBodySize / 1024, beside };
            })()""";

    static Visit of(JsonNode told) {
        return new Visit(
                told.path("sent").asDouble(),
                told.path("first").asDouble(),
                told.path("last").asDouble(),
                told.path("paint").asDouble(),
                told.path("kib").asDouble(),
                told.path("beside").asText());
    }

    static void head(String what) {
        System.out.printf("%n| %s | n | min | median | p99 | max |%n|---|---|---|---|---|---|%n", what);
    }

    /// How long the program took to begin its answer.
    double served() {
        return firstByte - sent;
    }

    double received() {
        return lastByte - firstByte;
    }

    /// What came after it: reading the page, its style sheets, its layout.
    double drawn() {
        return painted - firstByte;
    }
}

package dev.qiangcai.lab.parallelism;

import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Launch;
import dev.qiangcai.lab.trial.Bench;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a child of this family, in Java or in Go, told at its end: `started=1000 done=1000 mean=0.1 p99=0.4 …`.
record Told(Map<String, Double> figures) {
    private static final Pattern LINE = Pattern.compile("^started=.*");
    private static final Pattern FIGURE = Pattern.compile("(\\w+)=([\\d.]+)");

    /// Runs the child to its end. One that is silent at its limit is killed: it has done nothing.
    ///
    /// @throws IOException when it ended without telling
    static Told by(Launch launch, Duration limit) throws IOException, InterruptedException {
        try (var child = Child.start(launch)) {
            var line = child.out().await(LINE, limit);
            if (line.isEmpty() && child.alive()) {
                return new Told(Map.of("started", 1.0, "done", 0.0));
            }
            return new Told(FIGURE.matcher(
                            line.isPresent()
                                    ? line.get().group()
                                    : child.await(LINE).group())
                    .results()
                    .collect(Collectors.toMap(found -> found.group(1), found -> Double.valueOf(found.group(2)))));
        }
    }

    /// @throws IOException when the child did not tell it
    double figure(String name) throws IOException {
        var figure = figures.get(name);
        if (figure == null) {
            throw new IOException("The child told nothing of " + name + ", only of " + figures.keySet());
        }
        return figure;
    }

    /// The share of the tasks that were done, in per cent.
    double donePercent() throws IOException {
        return 100 * figure("done") / figure("started");
    }

    /// How many tasks fill the bench's span at this distance.
    static int tasks(Bench bench, Duration every) {
        return Math.clamp(bench.span().dividedBy(every), 100, 100_000);
    }

    /// How long a child may take: the span, and some time for start, warm-up and patience.
    static Duration limit(Bench bench) {
        return bench.span().plusSeconds(20);
    }
}

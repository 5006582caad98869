package dev.qiangcai.lab.logging;

import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Drain;
import dev.qiangcai.lab.golang.GoFigures;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;

/// A program that asks over HTTP/2, logs every frame to standard error, and ends with its figures.
final class FrameTrial {
    /// About forty requests' worth of frames a second.
    private static final long SLOW = 200_000;

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final Pattern FIGURES = Pattern.compile("^proto=.*");

    private FrameTrial() {}

    /// Lets it run to its end.
    ///
    /// @param until how long it runs of itself, from now
    /// @param proto the version of HTTP that it must have spoken
    static Sample run(Child child, Reader reader, Duration until, int proto) throws IOException, InterruptedException {
        reader.take(child, SLOW);
        boolean ended = child.end(until.plus(GRACE)).isPresent();
        child.err().drain(new Drain.Healthy());
        var recovered = ended || child.end(RECOVERY).isPresent();
        var sample =
                Sample.of(Measure.GOES_ON.metric(), ended ? 1 : 0).and(Measure.RECOVERS.metric(), recovered ? 1 : 0);
        if (!ended) {
            return sample;
        }
        var figures = GoFigures.in(child.await(FIGURES).group());
        if (figures.figure("requests") > 0 && figures.figure("proto") != proto) {
            throw new IOException("HTTP/" + proto + " was to be measured, and the two spoke HTTP/"
                    + figures.figure("proto") + "; look at the class path for the server's HTTP/2.");
        }
        return figures(sample, figures);
    }

    private static Sample figures(Sample sample, GoFigures figures) {
        var all = sample.and(Measure.DRY.metric(), figures.figure("dryShare") * 100);
        return figures.figure("requests") == 0
                ? all
                : all.and(Measure.CPU_EACH.metric(), figures.figure("cpuUs"))
                        .and(Measure.CAPACITY.metric(), figures.figure("rps"))
                        .and(Measure.P99.metric(), figures.figure("p99"));
    }

    /// How long it runs of itself, from its start.
    static Duration whole(Bench bench) {
        return Spans.warm(bench).plus(Spans.measured(bench));
    }
}

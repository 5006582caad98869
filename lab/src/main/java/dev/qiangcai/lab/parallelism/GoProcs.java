package dev.qiangcai.lab.parallelism;

import static dev.qiangcai.lab.parallelism.Investigation.say;

import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Launch;
import dev.qiangcai.lab.golang.GoBuild;
import dev.qiangcai.lab.golang.GoToolchain;
import dev.qiangcai.lab.load.Target;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Sample;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Go with GOMAXPROCS fixed, and set by the rate of requests as the claim has it.
final class GoProcs {
    private static final Pattern READY = Pattern.compile("^listening (\\d+)$");

    private GoProcs() {}

    static Experiment experiment() {
        return new Investigation(
                new Claim(6, "parallelism", Claim.Platform.GO, say("go.procs.claim"), say("go.procs.cure")),
                Investigation.Terms.lasting(Rates::length).unless(GoToolchain::obstacle),
                List.of(fixed(1), fixed(2), fixed(4), fixed(8), byRate()),
                Stream.concat(
                                Stream.of(Rates.claimed("fixed-2", "rate"), Rates.claimed("fixed-4", "rate")),
                                Rates.all("fixed-1", "rate", new Claimed.Nothing()))
                        .toList());
    }

    private static Variant fixed(int procs) {
        return new Variant(
                "fixed-" + procs,
                say("go.procs.fixed", procs),
                bench -> run(bench, launch(bench, "-rate=false").with("GOMAXPROCS", String.valueOf(procs))));
    }

    private static Variant byRate() {
        return new Variant("rate", say("go.procs.rate"), bench -> run(bench, launch(bench, "-rate=true")));
    }

    private static Launch launch(Bench bench, String rate) throws IOException, InterruptedException {
        var server = GoToolchain.require().build(GoBuild.of("http")).toString();
        return Launch.of(
                bench.folder(), List.of(server, "-live", "10", "-garbage", "8", "-cpu", "60us", "-wait", "2ms", rate));
    }

    private static Sample run(Bench bench, Launch launch) throws IOException, InterruptedException {
        try (var server = Child.start(launch)) {
            var port = Integer.parseInt(server.await(READY).group(1));
            return Rates.measure(bench, server, Target.local(port, "/json"));
        }
    }
}

package dev.qiangcai.lab.parallelism;

import static dev.qiangcai.lab.parallelism.Investigation.say;

import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Jvm;
import dev.qiangcai.lab.load.Target;
import dev.qiangcai.lab.service.LabService;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Sample;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The JVM's counterpart: carriers fixed, and kept by each of the guard's policies, under mixed computing and
/// waiting.
final class CarrierPolicies {
    private static final List<Integer> FIXED = List.of(1, 2, 4, 8);
    private static final double CLOSE = 0.05;

    private CarrierPolicies() {}

    static Experiment experiment() {
        return new Investigation(
                new Claim(6, "parallelism", Claim.Platform.JVM, say("policies.claim"), say("policies.cure")),
                Investigation.Terms.lasting(Rates::length),
                variants(),
                comparisons());
    }

    private static List<Variant> variants() {
        var variants = new ArrayList<Variant>();
        for (var carriers : FIXED) {
            variants.add(new Variant(
                    "fixed-" + carriers,
                    say("policies.fixed", carriers),
                    bench -> run(bench, List.of("-Djdk.virtualThreadScheduler.parallelism=" + carriers), "off")));
        }
        for (var policy : List.of("rate", "adaptive")) {
            variants.add(new Variant(policy, say("policies.kept", policy), bench -> run(bench, List.of(), policy)));
        }
        return variants;
    }

    private static List<Comparison> comparisons() {
        var comparisons = new ArrayList<Comparison>();
        comparisons.add(Rates.claimed("fixed-2", "rate"));
        for (var carriers : FIXED) {
            Rates.all(
                            "fixed-" + carriers,
                            "adaptive",
                            carriers == 1 ? new Claimed.Nothing() : new Claimed.NoWorse(CLOSE))
                    .forEach(comparisons::add);
        }
        Rates.usual("fixed-2", "rate").forEach(comparisons::add);
        Rates.usual("fixed-2", "adaptive").forEach(comparisons::add);
        return comparisons;
    }

    private static Sample run(Bench bench, List<String> flags, String policy) throws IOException, InterruptedException {
        var jvm = Jvm.of(bench, GuardedService.class)
                .flags("-Xmx256m")
                .flags(flags)
                .arguments(policy);
        try (var service = Child.start(jvm.launch(bench.folder()))) {
            var port = Integer.parseInt(service.await(LabService.READY).group(1));
            return Rates.measure(bench, service, Target.local(port, "/mixed?us=60&ms=2"));
        }
    }
}

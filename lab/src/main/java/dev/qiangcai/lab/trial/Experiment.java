package dev.qiangcai.lab.trial;

import dev.qiangcai.guard.words.Sentence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One claim about a setting, and how it is tried: the variants run by turns, round after round, and their figures are
/// compared pair by pair.
public interface Experiment {
    Claim claim();

    /// Why this machine cannot try it, and what would change that; empty where it can.
    Optional<Sentence> obstacle(Bench bench);

    /// What is tried. Every variant that a comparison names is here.
    List<Variant> variants();

    /// What is judged, the claim's own figure first. Further ones stand beside it: the cure, or what else was seen.
    List<Comparison> comparisons();

    /// How long one trial probably takes: the forecast is made of it, and a trial that takes five times as long (four
    /// minutes at least) is ended. Override it where a trial has a length of its own.
    default Duration expected(Bench bench) {
        return bench.span().multipliedBy(2).plusSeconds(2);
    }
}

package dev.qiangcai.guard.flags;

import dev.qiangcai.guard.flags.Needs.Kind;
import dev.qiangcai.guard.flags.Part.Use;
import dev.qiangcai.guard.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/// Says where the owner's own choice won, and what that costs.
final class Contradictions {
    private final Wishes wishes;
    private final Target target;
    private final Budget budget;
    private final List<Sentence> warnings = new ArrayList<>();

    Contradictions(Wishes wishes, Target target, Budget budget) {
        this.wishes = wishes;
        this.target = target;
        this.budget = budget;
    }

    List<Sentence> warnings() {
        if (!target.known()) {
            warn("flags.warn.target");
        } else if (budget.collector().since() > target.feature()) {
            warn(
                    "flags.warn.collector",
                    budget.collector(),
                    target.feature(),
                    budget.collector().since());
        }
        starts();
        crowded();
        humongous();
        sum();
        heap();
        cap("MaxMetaspaceSize", Use.METASPACE);
        cap("ReservedCodeCacheSize", Use.CODE);
        cap("MaxDirectMemorySize", Use.DIRECT);
        processors();
        ends();
        log();
        return List.copyOf(warnings);
    }

    /// What keeps the JVM from starting, whatever the guard adds, and a collector that it cannot reckon with.
    private void starts() {
        var user = wishes.user();
        var collectors = user.collectors();
        if (collectors.size() > 1) {
            warn("flags.warn.two", collectors.get(0), collectors.get(1));
        }
        for (var name : UserFlags.FLOORS) {
            user.bytes(name)
                    .filter(floor -> floor.over(budget.heap()))
                    .ifPresent(floor -> warn("flags.warn.initial", user.shown(name), budget.heap()));
        }
        user.values().keySet().stream()
                .filter(Collector::strange)
                .filter(user::turnsOn)
                .sorted()
                .forEach(name -> warn("flags.warn.strange", user.shown(name), budget.collector()));
    }

    private void crowded() {
        var live = wishes.needs().bytes(Kind.LIVE).orElse(Bytes.NONE);
        var collector = budget.collector();
        var roomy = collector.roomyFor(live);
        var own = wishes.user().heap(budget.limit(), budget.heap());
        if (own.isEmpty() && roomy.over(budget.heap())) {
            warn("flags.warn.crowded", live, budget.heap(), Budget.smallest(wishes, collector, roomy), collector);
        }
    }

    private void humongous() {
        wishes.needs()
                .bytes(Kind.ARRAY)
                .filter(array -> budget.collector() == Collector.G1 && !Regions.suit(budget.heap(), array))
                .ifPresent(array -> warn("flags.warn.humongous", array, budget.heap()));
    }

    private void sum() {
        if (budget.sum().over(budget.limit())) {
            warn("flags.warn.over", budget.sum(), budget.limit());
        } else if (budget.sum().over(budget.allowed())) {
            warn("flags.warn.close", budget.sum(), budget.limit());
        }
    }

    private void heap() {
        var user = wishes.user();
        var others = budget.sum().minus(budget.heap());
        var room = budget.allowed().minus(others).down();
        var asked = user.heap(budget.limit(), room);
        if (asked.isEmpty()) {
            return;
        }
        var name = user.heapFlag();
        if (room.over(asked.get().plus(Bytes.mib(1)))) {
            warn("flags.warn.unused", user.shown(name), room.minus(asked.get()));
        } else if (asked.get().over(room)) {
            warn("flags.warn.heap", user.shown(name), asked.get().minus(room));
        }
    }

    /// The owner's cap against what would be reckoned without it.
    private void cap(String name, Use use) {
        var asked = wishes.user().bytes(name);
        if (asked.isEmpty()) {
            return;
        }
        var reckoned = new Reckoning(wishes.user(UserFlags.NONE))
                .natives().stream()
                        .filter(part -> part.use() == use)
                        .map(Part::bytes)
                        .reduce(Bytes.NONE, Bytes::plus);
        if (reckoned.over(asked.get())) {
            warn("flags.warn.tight", wishes.user().shown(name), reckoned, Sentence.of(Flags.WORDS, use.key()));
        } else if (asked.get().over(reckoned)) {
            var more = asked.get().minus(reckoned);
            warn("flags.warn.wide", wishes.user().shown(name), more);
        }
    }

    private void processors() {
        var granted = (int) Math.ceil(wishes.processors());
        wishes.user()
                .value("ActiveProcessorCount")
                .filter(said -> !said.equals(Integer.toString(granted)))
                .ifPresent(said -> warn("flags.warn.processors", wishes.user().shown("ActiveProcessorCount"), granted));
    }

    private void ends() {
        if (wishes.user().turnsOff("ExitOnOutOfMemoryError") && !wishes.stay()) {
            warn("flags.warn.stay", wishes.user().shown("ExitOnOutOfMemoryError"));
        }
        if (wishes.user().turnsOn("HeapDumpOnOutOfMemoryError")
                && !wishes.user().has("HeapDumpPath")
                && !(wishes.storage() instanceof Storage.Volume)) {
            warn("flags.warn.dump", wishes.user().shown("HeapDumpOnOutOfMemoryError"), budget.heap());
        }
        if (wishes.user().turnsOn("AlwaysPreTouch")) {
            warn("flags.warn.touch", wishes.user().shown("AlwaysPreTouch"), budget.heap());
        }
        if (wishes.user().turnsOn("IgnoreUnrecognizedVMOptions")) {
            warn("flags.warn.ignore", wishes.user().shown("IgnoreUnrecognizedVMOptions"));
        }
    }

    private void log() {
        wishes.user()
                .value("Xlog:async")
                .filter(mode -> mode.startsWith(":stall"))
                .ifPresent(mode -> warn("flags.warn.stall", wishes.user().shown("Xlog:async")));
    }

    private void warn(String key, Object... facts) {
        warnings.add(Sentence.of(Flags.WORDS, key, facts));
    }
}

package dev.qiangcai.buyer.visit;

import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.ClockSample;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.http.Timing;
import dev.qiangcai.shop.page.Picture;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Value;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Profile;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// A [Store] that answers by a script and remembers what it was asked. A step's last line is repeated; a step without
/// lines answers `Ok`. The challenge's second request is scripted with [#finishing]. One thread at a time.
public final class ScriptedStore implements Store {
    /// One red pixel, as a PNG file.
    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";

    /// One request.
    public record Call(Step step, boolean finish, Scope scope) {
        public Optional<String> said(String path) {
            return scope.value(path).map(Value::raw);
        }
    }

    private record Line(Outcome outcome, Map<String, Value> reads, List<Readings> rows) {}

    private final Profile profile;
    private final Map<Step, Deque<Line>> script = new EnumMap<>(Step.class);
    private final Deque<Outcome> finishing = new ArrayDeque<>();
    private final List<Call> calls = new ArrayList<>();
    private String picture = DOT;
    private Duration holdBack = Duration.ZERO;

    public ScriptedStore() {
        this(Profile.bundled("shangchao"));
    }

    public ScriptedStore(Profile profile) {
        this.profile = profile;
    }

    /// The step's next answers.
    public ScriptedStore answer(Step step, Outcome... outcomes) {
        for (var outcome : outcomes) {
            lines(step).add(new Line(outcome, Map.of(), List.of()));
        }
        return this;
    }

    /// The step's next answer, with values.
    public ScriptedStore answer(Step step, Outcome outcome, Map<String, Value> reads) {
        lines(step).add(new Line(outcome, reads, List.of()));
        return this;
    }

    /// The step's next answer, a list.
    public ScriptedStore rows(Step step, Readings... rows) {
        lines(step).add(new Line(new Outcome.Ok(), Map.of(), List.of(rows)));
        return this;
    }

    public ScriptedStore finishing(Outcome... outcomes) {
        finishing.addAll(List.of(outcomes));
        return this;
    }

    /// What every picture is.
    public ScriptedStore showing(String inline) {
        picture = inline;
        return this;
    }

    public ScriptedStore holdBack(Duration wait) {
        holdBack = wait;
        return this;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<Call> calls(Step step) {
        return calls.stream().filter(call -> call.step() == step).toList();
    }

    /// The steps asked for, in order, as one line.
    public String course() {
        return calls.stream()
                .map(call -> call.step().key() + (call.finish() ? "!" : ""))
                .collect(Collectors.joining(" "));
    }

    @Override
    public Profile profile() {
        return profile;
    }

    @Override
    public Answer perform(Step step, Scope scope) {
        calls.add(new Call(step, false, scope));
        var lines = lines(step);
        var line = lines.size() > 1 ? lines.pop() : lines.peek();
        return line == null
                ? answered(step, new Outcome.Ok(), Map.of(), List.of())
                : answered(step, line.outcome(), line.reads(), line.rows());
    }

    @Override
    public Answer finish(Step step, Scope scope) {
        calls.add(new Call(step, true, scope));
        var outcome = finishing.size() > 1 ? finishing.pop() : finishing.peek();
        return answered(step, outcome == null ? new Outcome.Ok() : outcome, Map.of(), List.of());
    }

    private Deque<Line> lines(Step step) {
        return script.computeIfAbsent(step, _ -> new ArrayDeque<>());
    }

    private static Answer answered(Step step, Outcome outcome, Map<String, Value> reads, List<Readings> rows) {
        var timing = new Timing(0, OptionalLong.of(0), OptionalLong.of(1), 2);
        return new Answer(step, outcome, new Readings(reads), rows, timing);
    }

    @Override
    public Optional<Picture> picture(String address) {
        return Picture.inline(picture);
    }

    @Override
    public Optional<ClockSample> probe() {
        return Optional.empty();
    }

    @Override
    public Duration holdBack() {
        return holdBack;
    }

    @Override
    public void forget() {}

    @Override
    public void close() {}
}

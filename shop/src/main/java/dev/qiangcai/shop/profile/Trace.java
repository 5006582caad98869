package dev.qiangcai.shop.profile;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.page.As;
import dev.qiangcai.shop.page.Read;
import dev.qiangcai.shop.page.Reading;
import dev.qiangcai.shop.page.Reply;
import dev.qiangcai.shop.page.Source;
import dev.qiangcai.shop.page.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How an answer is judged, told to whoever writes the profile. It looks where [Judge] looks, in the same order, and
/// leaves the verdict to it.
///
/// @param judge who judges
/// @param stage by what
record Trace(Judge judge, Stage stage) {
    private static final int BRIEF = 120;

    /// A line for each condition and each read.
    List<Sentence> of(Step step, Reply reply, Scope scope) {
        var lines = new ArrayList<Sentence>();
        var evidence = Evidence.of(reply, judge.format(), scope);
        lines.add(Words.of("trace.answer", reply.status(), reply.body().length()));
        boolean settled = rules(judge.shared(step), "trace.shared", evidence, lines);
        if (!settled) {
            if (stage.rows().isPresent()) {
                rows(stage.rows().get(), evidence, lines);
            } else {
                reads(evidence, lines);
            }
            settled = rules(stage.outcomes(), "trace.own", evidence, lines);
        }
        if (!settled && stage.proof().isPresent() && stage.proof().get() instanceof Proof.Said(var ok)) {
            lines.add(Words.of("trace.ok", holds(ok.holds(evidence)), found(ok, evidence)));
        }
        lines.add(Words.of(
                "trace.verdict",
                judge.judge(step, stage, reply, scope).outcome().label()));
        return lines;
    }

    /// @return whether one holds, after which no other is looked at but for a yes that may be doubted
    private static boolean rules(List<Rule> rules, String key, Evidence evidence, List<Sentence> lines) {
        for (var rule : rules) {
            boolean holds = rule.holds(evidence);
            lines.add(Words.of(key, holds(holds), rule.label(), rule.shown(), found(rule.when(), evidence)));
            if (holds && !rule.label().positive()) {
                return true;
            }
        }
        return false;
    }

    private void reads(Evidence evidence, List<Sentence> lines) {
        evidence.take(stage.reads());
        stage.reads().forEach((name, plan) -> lines.add(read(name, plan, evidence)));
    }

    private void rows(Source list, Evidence evidence, List<Sentence> lines) {
        var rows = evidence.rows(list);
        lines.add(Words.of("trace.rows", rows.size()));
        rows.stream().findFirst().ifPresent(row -> reads(row, lines));
        for (int number = 2; number <= rows.size(); number++) {
            var row = rows.get(number - 1);
            row.take(stage.reads());
            int place = number;
            row.gap(stage.reads()).ifPresent(gap -> lines.add(Words.of("profile.row", place, gap)));
        }
    }

    private static Sentence read(String name, ReadPlan plan, Evidence evidence) {
        return switch (evidence.variable(name)) {
            case Reading.Found(var value) -> Words.of("trace.read", name, brief(shown(value)));
            case Reading.Missing _ -> Words.of(plan.optional() ? "trace.absent" : "trace.missing", name);
            case Reading.Broken(var why) -> Words.of("trace.broken", name, why);
        };
    }

    /// A node by its fields, as a `var` can name them.
    private static String shown(Value value) {
        return value instanceof Value.Node(var fields)
                ? fields.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(field -> field.getKey() + ": " + shown(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"))
                : Comparison.shown(value);
    }

    private static Sentence holds(boolean holds) {
        return Words.of(holds ? "trace.yes" : "trace.no");
    }

    /// What a condition found where it looked.
    private static String found(Matcher matcher, Evidence evidence) {
        return switch (matcher) {
            case Matcher.All(var all) -> all(all, evidence);
            case Matcher.Any(var any) -> all(any, evidence);
            case Matcher.Status _ -> "status: " + evidence.reply().status();
            case Matcher.FinalPath _ -> "finalPath: " + evidence.reply().uri().getPath();
            case Matcher.Says _ -> "text: …";
            case Matcher.NodeSays(var css, var _) -> "css: " + brief(String.join(" | ", evidence.texts(css)));
            case Matcher.Exists(var source) -> found(source, evidence);
            case Matcher.Lacks(var source) -> found(source, evidence);
            case Matcher.Compares(var read, var _) -> found(read.source(), evidence);
        };
    }

    private static String all(List<Matcher> matchers, Evidence evidence) {
        return matchers.stream().map(one -> found(one, evidence)).collect(Collectors.joining(", "));
    }

    private static String found(Source source, Evidence evidence) {
        return switch (evidence.read(new Read(source, As.TEXT, true, Map.of()))) {
            case Reading.Found(var value) -> '"' + brief(value.raw()) + '"';
            case Reading.Missing _ -> "-";
            case Reading.Broken(var why) -> brief(why.toString());
        };
    }

    private static String brief(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= BRIEF ? line : line.substring(0, BRIEF) + "…";
    }
}

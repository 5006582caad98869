package dev.qiangcai.shop.profile;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.page.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One entry of `tests`: a recorded answer, and what must come out of it.
///
/// @param step the step that it answers
/// @param number which of the step's requests it answers; 0 is the first
/// @param answer the file, relative to the profile
/// @param given values for templates
/// @param spot where it stands
record RecordedAnswer(Step step, int number, String answer, Scope given, Spot spot) {
    private static final Set<String> FACTS = Set.of("outcome", "waitMs", "opensAt", "challenge", "rows");

    static RecordedAnswer parse(Spot spot, Map<Step, StepPlan> steps) {
        var at = spot.at("step");
        var step = Step.of(at.text())
                .filter(steps::containsKey)
                .orElseThrow(() -> at.bad("profile.missing-key", "steps." + at.text()));
        var plan = Optional.ofNullable(steps.get(step)).orElseThrow();
        int number = number(spot);
        var stage = plan.stage(number)
                .orElseThrow(() -> spot.at("then")
                        .bad("profile.test.no-request", at.text(), plan.then().size(), number));
        spot.at("expect").fields().forEach((key, value) -> {
            if (!FACTS.contains(key) && !stage.reads().containsKey(key)) {
                var known = new ArrayList<>(FACTS);
                known.addAll(stage.reads().keySet());
                throw new BadProfile(
                        value.file(),
                        value.mark(),
                        Words.meant(Words.of("profile.test.unknown-read", key), key, known));
            }
        });
        return new RecordedAnswer(step, number, spot.at("answer").text(), given(spot), spot);
    }

    /// `then: true` is the first further request, `then: 2` the second.
    private static int number(Spot spot) {
        var given = spot.text("then").orElse("false");
        return switch (given) {
            case "false" -> 0;
            case "true" -> 1;
            default -> spot.whole("then", 0);
        };
    }

    private static Scope given(Spot spot) {
        var scope = Scope.EMPTY;
        for (var value : spot.fields("given").entrySet()) {
            int dot = value.getKey().indexOf('.');
            if (dot < 1) {
                throw value.getValue().bad("profile.test.given", value.getKey());
            }
            scope = scope.with(
                    value.getKey().substring(0, dot),
                    value.getKey().substring(dot + 1),
                    value.getValue().text());
        }
        return scope;
    }

    TestResult run(Profile profile, Answers answers) {
        return switch (answers.read(answer)) {
            case Answers.Unreadable(var why) ->
                new TestResult(step, answer, false, Words.of("profile.test.answer", answer, why));
            case Answers.Text(var text) ->
                recorded(profile, text)
                        .map(reply -> compared(profile.judge(step, number, reply, given)))
                        .orElseGet(() -> new TestResult(step, answer, false, Words.of("profile.test.http")));
        };
    }

    /// How it is judged, line by line; nothing where it cannot be read.
    List<Sentence> trace(Profile profile, Answers answers) {
        return answers.read(answer) instanceof Answers.Text(var text)
                ? recorded(profile, text)
                        .map(reply -> profile.trace(step, number, reply, given))
                        .orElse(List.of())
                : List.of();
    }

    private Optional<Reply> recorded(Profile profile, String text) {
        var uri = profile.written().resolve(spot.text("finalPath").orElse("/"));
        return (answer.toLowerCase(Locale.ROOT).endsWith(".http")
                        ? HttpText.parse(uri, text)
                        : Optional.of(new Reply(200, uri, Map.of(), text)))
                .map(this::reply);
    }

    /// The recorded reply, with what the test says about it.
    private Reply reply(Reply recorded) {
        var headers = new HashMap<>(recorded.headers());
        spot.fields("headers").forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value.text()));
        return new Reply(spot.whole("status", recorded.status()), recorded.uri(), headers, recorded.body());
    }

    private TestResult compared(Verdict verdict) {
        var differences = new ArrayList<Sentence>();
        spot.at("expect").fields().forEach((key, expected) -> {
            var got = fact(key, verdict);
            if (!got.equals(Optional.of(expected.text()))) {
                var shown = got.<Object>map(text -> why(key, text, verdict.outcome()))
                        .orElseGet(() -> Words.of("profile.test.nothing"));
                differences.add(Words.of("profile.test.differs", key, expected.text(), shown));
            }
        });
        return differences.isEmpty()
                ? new TestResult(
                        step,
                        answer,
                        true,
                        Words.of("profile.test.passed", verdict.outcome().label()))
                : new TestResult(step, answer, false, joined(differences));
    }

    private static Object why(String key, String text, Outcome outcome) {
        return key.equals("outcome") && outcome instanceof Outcome.Unknown unknown
                ? Words.of("profile.test.why", text, unknown.why())
                : text;
    }

    private static Sentence joined(List<Sentence> sentences) {
        return sentences.stream()
                .reduce((one, next) -> Words.of("profile.test.both", one, next))
                .orElseThrow();
    }

    private static Optional<String> fact(String key, Verdict verdict) {
        return switch (key) {
            case "outcome" -> Optional.of(verdict.outcome().label());
            case "rows" -> Optional.of(Integer.toString(verdict.rows().size()));
            case "waitMs" ->
                verdict.outcome() instanceof Outcome.Throttled(var pause)
                        ? pause.map(wait -> Long.toString(wait.toMillis()))
                        : Optional.empty();
            case "opensAt" -> opensAt(key, verdict);
            case "challenge" ->
                verdict.outcome() instanceof Outcome.NeedsChallenge(var reference) ? reference : Optional.empty();
            default -> read(key, verdict);
        };
    }

    /// An opening time is the outcome's, or a read of that name.
    private static Optional<String> opensAt(String key, Verdict verdict) {
        return verdict.outcome() instanceof Outcome.NotOpen(var opensAt) && opensAt.isPresent()
                ? opensAt.map(instant -> Long.toString(instant.toEpochMilli()))
                : read(key, verdict);
    }

    /// A list's read is its first row's.
    private static Optional<String> read(String key, Verdict verdict) {
        var reads = verdict.rows().isEmpty() ? verdict.reads() : verdict.rows().getFirst();
        return reads.value(key).map(Comparison::shown);
    }
}

package dev.qiangcai.shop.profile;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.money.MoneyFormat;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Reply;
import dev.qiangcai.shop.page.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides what an answer means: the shared outcomes first, then the step's own, then its proof; otherwise unknown.
///
/// A yes (AVAILABLE, ACCEPTED, OK) needs a success by HTTP, unless the profile's own condition names the status, and
/// every required read. Never throws for an answer.
///
/// @param shared the outcomes of all steps
/// @param format how the store writes money
record Judge(List<Rule> shared, MoneyFormat format) {
    private static final Source FIRST_ERROR = new Source.Json("$.errors[0]");
    private static final Source ERROR_MESSAGE = new Source.Json("$.errors[0].message");

    Judge {
        shared = List.copyOf(shared);
    }

    Verdict judge(Step step, Stage stage, Reply reply, Scope scope) {
        var evidence = Evidence.of(reply, format, scope);
        for (var rule : shared(step)) {
            if (rule.holds(evidence)) {
                return new Verdict(rule.outcome(evidence), Readings.NONE, List.of());
            }
        }
        return stage.rows().isPresent() ? rows(step, stage, evidence) : single(step, stage, evidence);
    }

    /// The shared outcomes that a step's answers can have. Whoever logs in needs a login; an answer that looks like
    /// that, such as the form itself or a wrong password's 401, means something else there.
    List<Rule> shared(Step step) {
        return step == Step.LOGIN || step == Step.SEND_CODE
                ? shared.stream()
                        .filter(rule -> rule.label() != Label.NEEDS_LOGIN)
                        .toList()
                : shared;
    }

    private static Verdict single(Step step, Stage stage, Evidence evidence) {
        evidence.take(stage.reads());
        var gap = fault(stage, evidence).or(() -> evidence.gap(stage.reads()));
        return new Verdict(outcome(step, stage, new Seen(evidence, 0, gap)), evidence.found(), List.of());
    }

    private static Verdict rows(Step step, Stage stage, Evidence evidence) {
        var list = stage.rows().orElseThrow();
        var rows = new ArrayList<Readings>();
        var all = evidence.rows(list);
        // An empty list says that there is nothing; an answer without the list says nothing.
        boolean lost = all.isEmpty() && list instanceof Source.Json && !evidence.lists(list);
        var gap = lost ? Optional.of(Words.of("profile.no-list")) : Optional.<Sentence>empty();
        int number = 0;
        for (var row : all) {
            number++;
            row.take(stage.reads());
            var missing = row.gap(stage.reads());
            if (missing.isEmpty()) {
                rows.add(row.found());
            } else if (gap.isEmpty()) {
                gap = Optional.of(Words.of("profile.row", number, missing.get()));
            }
        }
        // An order that cannot be read might be ours; an article that cannot be read is only left out.
        boolean spoilt = step == Step.ORDERS || rows.isEmpty();
        var spoils = spoilt ? gap : Optional.<Sentence>empty();
        var seen = new Seen(evidence, rows.size(), fault(stage, evidence).or(() -> spoils));
        return new Verdict(outcome(step, stage, seen), Readings.NONE, rows);
    }

    /// GraphQL reports what failed beside whatever did not, with a success by HTTP: no yes is believed then.
    private static Optional<Sentence> fault(Stage stage, Evidence evidence) {
        return stage.request().content() instanceof Content.GraphQl && evidence.exists(FIRST_ERROR)
                ? Optional.of(Words.of("profile.graphql-error", evidence.said(ERROR_MESSAGE)))
                : Optional.empty();
    }

    /// What has been seen of an answer.
    ///
    /// @param rows how many rows were read
    /// @param gap what is missing for a yes
    private record Seen(Evidence evidence, int rows, Optional<Sentence> gap) {
        /// Why a yes cannot be believed.
        Optional<Sentence> doubt(boolean namesStatus) {
            return namesStatus || evidence.success()
                    ? gap
                    : Optional.of(
                            Words.of("profile.no-success", evidence.reply().status()));
        }
    }

    private static Outcome outcome(Step step, Stage stage, Seen seen) {
        var doubt = Optional.<Sentence>empty();
        for (var rule : stage.outcomes()) {
            if (!rule.holds(seen.evidence)) {
                continue;
            }
            var spoilt = rule.label().positive() ? seen.doubt(rule.when().namesStatus()) : Optional.<Sentence>empty();
            if (spoilt.isEmpty()) {
                // A no that comes after a yes that was doubted still counts, but not for an order: it may have been
                // placed.
                return rule.outcome(seen.evidence);
            }
            if (step == Step.ORDER) {
                return unknown(spoilt.get());
            }
            doubt = doubt.or(() -> spoilt);
        }
        return doubt.map(Judge::unknown).orElseGet(() -> proven(stage, seen));
    }

    private static Outcome proven(Stage stage, Seen seen) {
        var proof = stage.proof().filter(given -> given.holds(seen.evidence, seen.rows));
        if (proof.isEmpty()) {
            return unknown(unknown(stage, seen));
        }
        return seen.doubt(proof.get().namesStatus()).map(Judge::unknown).orElseGet(Outcome.Ok::new);
    }

    private static Sentence unknown(Stage stage, Seen seen) {
        var why = Words.of(
                "profile.not-known", stage.name(), seen.evidence.reply().status());
        return seen.gap.map(gap -> Words.of("profile.not-known-gap", why, gap)).orElse(why);
    }

    private static Outcome unknown(Sentence why) {
        return new Outcome.Unknown(why, true);
    }
}

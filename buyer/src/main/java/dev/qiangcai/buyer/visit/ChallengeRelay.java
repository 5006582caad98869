package dev.qiangcai.buyer.visit;

import dev.qiangcai.buyer.visit.Challenge.Before;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.page.Picture;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Show;
import dev.qiangcai.shop.profile.Step;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Carries a verification challenge from the store to the owner, and the owner's answer back. It computes nothing.
///
/// A wrong answer, or one that came too late, brings another challenge.
final class ChallengeRelay {
    private static final String WORDS = "dev.qiangcai.buyer.words";
    private static final int WRONG_ANSWERS = 5;
    private static final int UNREADABLE = 3;
    /// However often the owner wants another, or is too slow: each is a request to the store.
    private static final int ROUNDS = 30;

    private final Store store;
    private final Owner owner;

    ChallengeRelay(Store store, Owner owner) {
        this.store = store;
        this.owner = owner;
    }

    void relay(Outcome.NeedsChallenge needed, Scope scope) {
        if (!store.profile().steps().contains(Step.CHALLENGE)) {
            throw new NeedsOwner(
                    Sentence.of(WORDS, "challenge.none", store.profile().id()));
        }
        var event = needed.reference()
                .map(reference -> scope.with("event", "challenge", reference))
                .orElse(scope);
        int wrong = 0;
        var before = Before.NOTHING;
        for (int round = 0; round < ROUNDS && wrong < WRONG_ANSWERS; round++) {
            var end = oneRound(event, before);
            if (end == null) {
                return;
            }
            wrong += end == Before.WRONG ? 1 : 0;
            before = end;
        }
        throw new NeedsOwner(
                wrong < WRONG_ANSWERS
                        ? Sentence.of(WORDS, "challenge.endless", ROUNDS)
                        : Sentence.of(WORDS, "challenge.wrong", WRONG_ANSWERS));
    }

    /// @return how it ended; null: the store is content
    private @Nullable Before oneRound(Scope event, Before before) {
        var shown = show(event, before);
        var solved = owner.solve(shown.challenge())
                .orElseThrow(() -> new NeedsOwner(Sentence.of(WORDS, "challenge.unanswered")));
        return solved.isEmpty() ? Before.EXCHANGED : answer(shown.scope(), solved);
    }

    private record Shown(Challenge challenge, Scope scope) {}

    private Shown show(Scope event, Before before) {
        Outcome last = new Outcome.Ok();
        for (int attempt = 0; attempt < UNREADABLE; attempt++) {
            var answer = store.perform(Step.CHALLENGE, event);
            last = answer.outcome();
            if (!answer.reads().values().isEmpty()) {
                var scope = event.with(Step.CHALLENGE.key(), answer.reads());
                var challenge = store.profile().show(Step.CHALLENGE, scope).flatMap(show -> read(show, before));
                if (challenge.isPresent()) {
                    return new Shown(challenge.get(), scope);
                }
            }
        }
        throw new NeedsOwner(
                switch (last) {
                    case Outcome.Ok _ -> Sentence.of(WORDS, "challenge.unshown");
                    case Outcome.Unknown(var why, var _) -> Sentence.of(WORDS, "challenge.unclear", why);
                    default -> Sentence.of(WORDS, "challenge.unreadable", last.label());
                });
    }

    /// Empty where a picture cannot be had.
    private Optional<Challenge> read(Show show, Before before) {
        return switch (show.kind()) {
            case "slider" ->
                picture(show, "background")
                        .flatMap(background -> picture(show, "piece")
                                .map(piece -> new Challenge.Slider(background, piece, number(show, "y"), before)));
            case "image" -> picture(show, "image").map(image -> new Challenge.Image(image, before));
            default -> show.value("text").map(text -> new Challenge.Text(text, before));
        };
    }

    private Optional<Picture> picture(Show show, String key) {
        return show.value(key).flatMap(store::picture);
    }

    private static int number(Show show, String key) {
        return show.value(key)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private @Nullable Before answer(Scope shown, Map<String, String> solved) {
        var answered = shown;
        for (var entry : solved.entrySet()) {
            answered = answered.with("ask", entry.getKey(), entry.getValue());
        }
        return switch (store.finish(Step.CHALLENGE, answered).outcome()) {
            case Outcome.Ok _ -> null;
            case Outcome.NeedsChallenge _ -> Before.EXPIRED;
            default -> Before.WRONG;
        };
    }
}

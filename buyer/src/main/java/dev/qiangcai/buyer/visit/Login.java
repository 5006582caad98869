package dev.qiangcai.buyer.visit;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;

/// Logs the owner in with a code that the store sends to them. The code is asked for once; a mistyped one may be
/// corrected, but no second code is ever requested by itself.
final class Login {
    private static final String WORDS = "dev.qiangcai.buyer.words";
    private static final int CODE_TRIES = 3;

    private final Store store;
    private final Owner owner;
    private final Visit visit;

    Login(Store store, Owner owner, Visit visit) {
        this.store = store;
        this.owner = owner;
        this.visit = visit;
    }

    /// @return the scope with the phone number, and with what the login step read
    Scope renew(Scope scope) throws InterruptedException {
        if (!store.profile().steps().contains(Step.LOGIN)) {
            throw new NeedsOwner(
                    Sentence.of(WORDS, "login.none", store.profile().id()));
        }
        var known = scope.value("secret.phone").isPresent()
                ? scope
                : scope.with("secret", "phone", owner.phone().orElseThrow(() -> missing("login.phone")));
        if (store.profile().steps().contains(Step.SEND_CODE)) {
            require(visit.knock(Step.SEND_CODE, known), "login.sendCode");
        }
        for (int attempt = 0; attempt < CODE_TRIES; attempt++) {
            var code = owner.code().orElseThrow(() -> missing("login.code"));
            var answer = visit.knock(Step.LOGIN, known.with("ask", "code", code.strip()));
            if (answer.outcome() instanceof Outcome.Ok) {
                return known.with(Step.LOGIN.key(), answer.reads());
            }
            if (!(answer.outcome() instanceof Outcome.Rejected)) {
                require(answer, "login.failed");
            }
        }
        throw missing("login.wrongCode");
    }

    private static void require(Answer answer, String key) {
        if (!(answer.outcome() instanceof Outcome.Ok)) {
            Object why = answer.outcome() instanceof Outcome.Unknown unknown
                    ? unknown.why()
                    : answer.outcome().label();
            throw new NeedsOwner(Sentence.of(WORDS, key, why));
        }
    }

    private static NeedsOwner missing(String key) {
        return new NeedsOwner(Sentence.of(WORDS, key));
    }
}

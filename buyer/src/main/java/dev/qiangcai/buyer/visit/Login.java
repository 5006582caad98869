package dev.qiangcai.buyer.visit;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.util.Set;

/// Logs the owner in, as the profile's login step wants it: with a password, or with a code that the store sends to
/// them. The code is asked for once; a mistyped one may be corrected, but no second code is ever requested by itself.
/// A password that is refused is not tried again: stores lock accounts for that.
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

    /// @return the scope with the account's secrets, and with what the login step read
    Scope renew(Scope scope) throws InterruptedException {
        if (!store.profile().steps().contains(Step.LOGIN)) {
            throw new NeedsOwner(
                    Sentence.of(WORDS, "login.none", store.profile().id()));
        }
        var known = Secrets.of(store.profile(), Set.of(Step.SEND_CODE, Step.LOGIN), owner)
                .into(scope);
        if (store.profile().steps().contains(Step.SEND_CODE)) {
            require(visit.knock(Step.SEND_CODE, known), "login.sendCode");
        }
        return byCode() ? withCode(known) : withPassword(known);
    }

    /// Whether the owner is asked for a code; otherwise the account's secrets are enough.
    boolean byCode() {
        return store.profile().names(Step.LOGIN, "ask").contains("code");
    }

    private Scope withCode(Scope known) throws InterruptedException {
        for (int attempt = 0; attempt < CODE_TRIES; attempt++) {
            var code = owner.code().orElseThrow(() -> missing("login.code"));
            var answer = visit.knock(Step.LOGIN, known.with("ask", "code", code.strip()));
            if (answer.outcome() instanceof Outcome.Ok) {
                return known.with(Step.LOGIN.key(), answer.taken());
            }
            if (!(answer.outcome() instanceof Outcome.Rejected)) {
                require(answer, "login.failed");
            }
        }
        throw missing("login.wrongCode");
    }

    private Scope withPassword(Scope known) throws InterruptedException {
        var answer = visit.knock(Step.LOGIN, known);
        if (answer.outcome() instanceof Outcome.Rejected) {
            throw missing("login.refused");
        }
        require(answer, "login.failed");
        return known.with(Step.LOGIN.key(), answer.taken());
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

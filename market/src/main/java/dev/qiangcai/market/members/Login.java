package dev.qiangcai.market.members;

import java.time.Duration;

/// What comes of a login.
public sealed interface Login {
    /// Welcome; the secret is the session's cookie.
    record Welcome(Member member, String secret, Duration lifetime) implements Login {
        @Override
        public String toString() {
            return "Welcome[" + member.uid() + "]";
        }
    }

    record WrongCode() implements Login {}

    /// No code is open for this phone: none was sent, its time is over, or it was guessed at too often.
    record NoCode() implements Login {}
}

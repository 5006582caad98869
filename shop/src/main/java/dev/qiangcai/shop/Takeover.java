package dev.qiangcai.shop;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.browser.Copied;
import dev.qiangcai.shop.browser.CopiedCookie;
import dev.qiangcai.shop.http.Belongings;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Profile;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.Cookie;
import okhttp3.HttpUrl;

/// A session that the owner has in their own browser, and that this program goes on with.
///
/// Of what was copied it takes the cookies that are for the profile's hosts, and an `authorization` that the profile
/// itself sends; never what a browser says of itself.
///
/// ```java
/// var takeover = Takeover.of(profile, Copied.read(text), now);
/// takeover.leftOut().forEach(left -> show(left.name(), left.why()));
/// switch (takeover.enter(StoreSettings.in(state), scope)) { … }
/// ```
///
/// @param profile whose session it becomes
/// @param taken the names of what is taken
/// @param leftOut what is not, and why
/// @param belongings what is taken
public record Takeover(Profile profile, List<String> taken, List<LeftOut> leftOut, Belongings belongings) {
    private static final String AUTHORIZATION = "authorization";
    /// A browser's copy does not say how long it lasts; the store does, when it is asked.
    private static final Duration UNTOLD = Duration.ofDays(7);

    public Takeover {
        taken = List.copyOf(taken);
        leftOut = List.copyOf(leftOut);
    }

    /// @param name a cookie's, or a header's
    /// @param host where it goes
    public record LeftOut(String name, String host, Reason reason) {
        public Sentence why() {
            return word("left." + reason, host);
        }
    }

    /// Why something is not taken.
    public enum Reason {
        /// It is for a host that the profile does not list.
        OTHER_HOST,
        /// It has run out.
        EXPIRED,
        /// The profile keeps other cookies.
        NOT_KEPT,
        /// No host may set such a cookie.
        NOT_ALLOWED,
        /// The profile sends no such header, or another form of it.
        NOT_SENT
    }

    /// What the store says.
    public sealed interface Entry {
        /// It knows the owner.
        record Known() implements Entry {}

        /// It does not; the session that was there before is back.
        record Refused() implements Entry {}

        /// It said neither; what was taken is kept.
        record Unclear(Sentence why) implements Entry {}
    }

    /// Chooses what is taken; nothing is kept or sent yet.
    public static Takeover of(Profile profile, Copied copied, Instant now) {
        var choice = new Choice(profile, now, profile.keptCookies(), new ArrayList<>(), new ArrayList<>());
        var cookies = copied.cookies().stream()
                .flatMap(cookie -> choice.cookie(cookie).stream())
                .toList();
        var texts = copied.authorization().map(choice::authorization).orElse(Map.of());
        return new Takeover(profile, choice.taken(), choice.leftOut(), new Belongings(cookies, texts));
    }

    /// Puts it in the place of the session that is kept for the store, and asks the store's `session` step.
    ///
    /// @param scope what that step needs of the owner's settings and secrets
    public Entry enter(StoreSettings settings, Scope scope) {
        try (var store = new HttpStore(profile, settings)) {
            var before = store.swap(belongings);
            if (!profile.steps().contains(Step.SESSION)) {
                return new Entry.Unclear(word("unasked", profile.name()));
            }
            try {
                var outcome = store.perform(Step.SESSION, scope).outcome();
                return switch (outcome) {
                    case Outcome.Ok _ -> new Entry.Known();
                    case Outcome.NeedsLogin _ -> {
                        store.swap(before);
                        yield new Entry.Refused();
                    }
                    case Outcome.Unknown(var why, var _) -> new Entry.Unclear(why);
                    default -> new Entry.Unclear(word("answered", profile.name(), outcome.label()));
                };
            } catch (RuntimeException failed) {
                store.swap(before);
                throw failed;
            }
        }
    }

    private static Sentence word(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.shop.words", "takeover." + key, facts);
    }

    /// @param kept the cookies that the profile keeps; none: any
    private record Choice(Profile profile, Instant now, Set<String> kept, List<String> taken, List<LeftOut> leftOut) {
        Map<String, String> authorization(String value) {
            var known = profile.recognised(Step.SESSION, AUTHORIZATION, value);
            if (known.isEmpty()) {
                leftOut.add(new LeftOut(AUTHORIZATION, profile.base().getHost(), Reason.NOT_SENT));
            } else {
                taken.add(AUTHORIZATION);
            }
            return known;
        }

        Optional<Map<String, String>> cookie(CopiedCookie cookie) {
            var host = profile.hosts().stream()
                    .map(listed -> listed.replaceFirst(":[0-9]+$", ""))
                    .filter(listed -> goesTo(cookie.scope(), listed))
                    .findFirst();
            if (host.isEmpty()) {
                return leave(cookie, Reason.OTHER_HOST);
            }
            if (cookie.expires().filter(end -> !end.isAfter(now)).isPresent()) {
                return leave(cookie, Reason.EXPIRED);
            }
            if (!kept.isEmpty() && !kept.contains(cookie.name())) {
                return leave(cookie, Reason.NOT_KEPT);
            }
            var header = header(cookie);
            var origin = HttpUrl.parse("https://" + host.get() + "/");
            if (origin == null || Cookie.parse(origin, header) == null) {
                return leave(cookie, Reason.NOT_ALLOWED);
            }
            taken.add(cookie.name());
            return Optional.of(Map.of("host", host.get(), "cookie", header));
        }

        private Optional<Map<String, String>> leave(CopiedCookie cookie, Reason reason) {
            leftOut.add(new LeftOut(cookie.name(), cookie.scope().host(), reason));
            return Optional.empty();
        }

        private static boolean goesTo(CopiedCookie.Scope scope, String host) {
            return host.equalsIgnoreCase(scope.host()) || (scope.below() && host.endsWith("." + scope.host()));
        }

        /// As a store would have set it.
        private String header(CopiedCookie cookie) {
            var header = new StringBuilder(cookie.name() + "=" + cookie.value());
            header.append("; Path=").append(cookie.scope().path());
            if (cookie.scope().below()) {
                header.append("; Domain=").append(cookie.scope().host());
            }
            var seconds = Duration.between(now, cookie.expires().orElse(now.plus(UNTOLD)))
                    .toSeconds();
            header.append("; Max-Age=").append(Math.max(1, seconds));
            return header
                    + (cookie.marks().secure() ? "; Secure" : "")
                    + (cookie.marks().httpOnly() ? "; HttpOnly" : "");
        }
    }
}

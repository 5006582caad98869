package dev.qiangcai.console;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// In which language a page speaks: what its reader chose, else the browser's first that we speak, else the program's.
record Tongue(Locale usual) {
    private static final String COOKIE = "qiangcai-language";
    private static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    Locale of(ServerRequestHeaders headers) {
        return headers.cookies().all(COOKIE, List::of).stream()
                .findFirst()
                .flatMap(Tongue::ours)
                .or(() -> accepted(headers))
                .orElse(usual);
    }

    private static Optional<Locale> accepted(ServerRequestHeaders headers) {
        try {
            return headers.first(HeaderNames.ACCEPT_LANGUAGE)
                    .map(Locale.LanguageRange::parse)
                    .map(ranges -> Locale.lookup(ranges, List.of(Locale.ENGLISH, Locale.CHINESE)))
                    .flatMap(found -> ours(found.toLanguageTag()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Locale> ours(String tag) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        return OURS.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    /// The reader's choice, kept by the browser.
    void choose(ServerRequest request, ServerResponse response) {
        var chosen = Form.of(request).first("to").asOptional().flatMap(Tongue::ours);
        chosen.ifPresent(locale -> response.headers()
                .set(
                        HeaderNames.SET_COOKIE,
                        COOKIE + "=" + locale.getLanguage() + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000"));
        response.headers().set(HeaderNames.LOCATION, "/");
        response.status(Status.SEE_OTHER_303).send();
    }
}

package dev.qiangcai.console.desk;

import dev.qiangcai.console.page.Html;
import dev.qiangcai.console.page.Pages;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import io.helidon.common.parameters.Parameters;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Takes over the session of the owner's own browser, pasted into a form.
public record SessionPages(Household household, Pages pages, Function<ServerRequest, Locale> language) {
    /// The form.
    public void show(ServerRequest request, ServerResponse response) {
        send(request, response, List.of());
    }

    /// What was pasted. It is shown nowhere again.
    public void take(ServerRequest request, ServerResponse response, Parameters posted) {
        List<Sentence> said;
        try {
            said = household.takeOver(posted.first("pasted").orElse(""));
        } catch (SpokenException refused) {
            said = List.of(refused.sentence());
        }
        send(request, response, said);
    }

    private void send(ServerRequest request, ServerResponse response, List<Sentence> said) {
        Html.send(response, pages.page("session", language.apply(request), Map.of("said", said)));
    }
}

package dev.qiangcai.console.desk;

import dev.qiangcai.console.page.Html;
import dev.qiangcai.console.page.Pages;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Where a rehearsal of the plan is started and stopped, and what came of it.
public record PracticePages(Household household, Pages pages, Function<ServerRequest, Locale> language) {
    private static final Sentence ELSEWHERE = Sentence.of("dev.qiangcai.console.words", "practice.elsewhere");

    /// The page.
    public void show(ServerRequest request, ServerResponse response) {
        send(request, response, Optional.empty());
    }

    /// Starts one, and goes where it is seen; or stops the one that is under way.
    public void take(ServerRequest request, ServerResponse response, Parameters posted) {
        var practice = household.practice();
        if (practice.isEmpty()) {
            refuse(request, response, ELSEWHERE);
        } else if (posted.contains("stop")) {
            practice.get().stop();
            goTo("/practice", response);
        } else {
            start(practice.get(), request, response, posted);
        }
    }

    private void start(Practice practice, ServerRequest request, ServerResponse response, Parameters posted) {
        try {
            practice.start(posted.contains("slider"));
        } catch (SpokenException refused) {
            refuse(request, response, refused.sentence());
            return;
        }
        goTo("/", response);
    }

    private static void goTo(String page, ServerResponse response) {
        response.headers().set(HeaderNames.LOCATION, page);
        response.status(Status.SEE_OTHER_303).send();
    }

    private void refuse(ServerRequest request, ServerResponse response, Sentence why) {
        response.status(Status.CONFLICT_409);
        send(request, response, Optional.of(why));
    }

    private void send(ServerRequest request, ServerResponse response, Optional<Sentence> trouble) {
        var standing = household.practice().map(Practice::standing);
        Html.send(
                response,
                pages.page(
                        "practice",
                        language.apply(request),
                        Map.of(
                                "trouble", trouble,
                                "elsewhere", ELSEWHERE,
                                "file", household.plan().toString(),
                                "standing", standing)));
    }
}

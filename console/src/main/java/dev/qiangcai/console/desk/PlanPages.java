package dev.qiangcai.console.desk;

import dev.qiangcai.buyer.plan.FormField;
import dev.qiangcai.buyer.plan.PlanEdit;
import dev.qiangcai.buyer.plan.PlanForm;
import dev.qiangcai.console.page.Pages;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// The plan as a form. What was filled in is shown as a change of its file first, and written when the owner says so.
///
/// What waits to be written is kept here and not on the page, since it may hold a password.
public final class PlanPages {
    private static final String PROFILE = "store.profile";
    private static final List<String> OURS = List.of("profile", "do", "change");
    private static final int LONGEST = 2_000;
    private static final String WORDS = "dev.qiangcai.console.words";

    private final Household household;
    private final Pages pages;
    private final Function<ServerRequest, Locale> language;
    private final AtomicReference<Optional<Change>> waiting = new AtomicReference<>(Optional.empty());

    private record Change(String id, PlanEdit edit) {}

    public PlanPages(Household household, Pages pages, Function<ServerRequest, Locale> language) {
        this.household = household;
        this.pages = pages;
        this.language = language;
    }

    /// The form, for the profile that is named, else for the plan's.
    public void show(ServerRequest request, ServerResponse response) {
        answer(request, response, () -> {
            var edit = PlanEdit.of(household.plan());
            var profile = request.query()
                    .first("profile")
                    .asOptional()
                    .or(() -> Optional.ofNullable(edit.values().get(PROFILE)))
                    .map(String::strip)
                    .filter(named -> !named.isEmpty());
            return profile.isEmpty()
                    ? choosing(Optional.empty())
                    : filling(profile.get(), form(edit, profile.get()), Map.of(), Map.of());
        });
    }

    /// What was filled in, as a change; or the change itself, written.
    public void take(ServerRequest request, ServerResponse response, Parameters posted) {
        answer(
                request,
                response,
                () -> posted.first("do").orElse("").equals("write")
                        ? written(posted.first("change").orElse(""))
                        : filled(posted));
    }

    private interface Work {
        View go();
    }

    /// What the page shows.
    private record View(String template, Map<String, Object> about) {}

    private void answer(ServerRequest request, ServerResponse response, Work work) {
        View view;
        try {
            view = work.go();
        } catch (SpokenException refused) {
            response.status(Status.BAD_REQUEST_400);
            view = choosing(Optional.of(refused.sentence()));
        }
        response.headers().set(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
        response.send(pages.page(view.template(), language.apply(request), view.about()));
    }

    private View filled(Parameters posted) {
        var profile = posted.first("profile").orElse("").strip();
        var edit = PlanEdit.of(household.plan());
        var form = form(edit, profile);
        var answers = new LinkedHashMap<String, String>();
        for (var name : posted.names()) {
            var value = posted.first(name).orElse("");
            if (!OURS.contains(name)) {
                answers.put(name, value.substring(0, Math.min(LONGEST, value.length())));
            }
        }
        return switch (form.fill(answers)) {
            case PlanForm.Refused(var errors) -> filling(profile, form, answers, errors);
            case PlanForm.Filled(var changed, var _) -> {
                var change = new Change(UUID.randomUUID().toString(), changed);
                waiting.set(Optional.of(change));
                yield new View(
                        "change",
                        Map.of(
                                "file", household.plan().toString(),
                                "diff", changed.diff(),
                                "change", change.id()));
            }
        };
    }

    private View written(String id) {
        var change = waiting.get().filter(known -> known.id().equals(id));
        if (change.isEmpty()) {
            return choosing(Optional.of(Sentence.of(WORDS, "plan.gone")));
        }
        change.get().edit().write();
        waiting.set(Optional.empty());
        return new View(
                "saved", Map.of("file", household.plan().toAbsolutePath().toString()));
    }

    private static PlanForm form(PlanEdit edit, String profile) {
        return PlanForm.of(edit, profile, ZoneId.systemDefault());
    }

    private View filling(String profile, PlanForm form, Map<String, String> answers, Map<String, Sentence> errors) {
        var shown = new LinkedHashMap<>(answers);
        form.fields().stream()
                .filter(field -> field.kind() instanceof FormField.Kind.Hidden)
                .forEach(field -> shown.remove(field.key()));
        var filling = new Filling(form.fields(), Filling.rows(form.items()), shown, errors);
        return new View("plan", Map.of("file", household.plan().toString(), "profile", profile, "filling", filling));
    }

    private View choosing(Optional<Sentence> trouble) {
        return new View("profile", Map.of("file", household.plan().toString(), "trouble", trouble));
    }
}

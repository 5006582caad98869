package dev.qiangcai.console.desk;

import dev.qiangcai.buyer.CatalogueSearch;
import dev.qiangcai.buyer.plan.FormField;
import dev.qiangcai.buyer.plan.PlanEdit;
import dev.qiangcai.buyer.plan.PlanForm;
import dev.qiangcai.console.page.Html;
import dev.qiangcai.console.page.Pages;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import dev.qiangcai.shop.profile.Profile;
import io.helidon.common.parameters.Parameters;
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
    private static final String WORDS = "dev.qiangcai.console.words";

    private final Household household;
    private final Pages pages;
    private final Function<ServerRequest, Locale> language;
    private final AtomicReference<Optional<Change>> waiting = new AtomicReference<>(Optional.empty());

    /// Read when the page is first wanted: whoever buys does not wait for it.
    private static final class Bundled {
        static final List<Profile> ALL = Profile.allBundled();
    }

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
                    : filling(profile.get(), form(edit, profile.get()), Map.of(), Map.of(), Goods.UNASKED);
        });
    }

    /// What was filled in, as a change; what the store has of what is searched for; or the change itself, written.
    public void take(ServerRequest request, ServerResponse response, Parameters posted) {
        var post = new PlanPost(posted);
        answer(request, response, () -> switch (post.wish()) {
            case SHOW -> filled(post);
            case SEARCH -> searched(post);
            case ADD -> filling(post.profile(), form(post), post.added(), Map.of(), new Goods(post.wanted()));
            case WRITE -> written(post.change());
        });
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
        Html.send(response, pages.page(view.template(), language.apply(request), view.about()));
    }

    private View filled(PlanPost post) {
        var form = form(post);
        var answers = post.answers();
        return switch (form.fill(answers)) {
            case PlanForm.Refused(var errors) ->
                filling(post.profile(), form, answers, errors, new Goods(post.wanted()));
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

    /// What is still wrong with the form does not matter to a search.
    private View searched(PlanPost post) {
        var form = form(post);
        var answers = post.answers();
        var goods = new Goods(post.wanted(), Optional.of(goods(form, answers, post.wanted())));
        return filling(post.profile(), form, answers, Map.of(), goods);
    }

    private CatalogueSearch.Result goods(PlanForm form, Map<String, String> answers, String wanted) {
        try {
            return household.search(form.around(answers), wanted);
        } catch (SpokenException refused) {
            return new CatalogueSearch.Unavailable(refused.sentence());
        }
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

    private PlanForm form(PlanPost post) {
        return form(PlanEdit.of(household.plan()), post.profile());
    }

    private static PlanForm form(PlanEdit edit, String profile) {
        return PlanForm.of(edit, profile, ZoneId.systemDefault());
    }

    private View filling(
            String profile, PlanForm form, Map<String, String> answers, Map<String, Sentence> errors, Goods goods) {
        var shown = new LinkedHashMap<>(answers);
        form.fields().stream()
                .filter(field -> field.kind() instanceof FormField.Kind.Hidden)
                .forEach(field -> shown.remove(field.key()));
        var filling = new Filling(form.fields(), Filling.rows(answers, form.items()), shown, errors);
        return new View(
                "plan",
                Map.of(
                        "file", household.plan().toString(),
                        "profile", profile,
                        "filling", filling,
                        "goods", goods,
                        "bundled", Bundled.ALL));
    }

    private View choosing(Optional<Sentence> trouble) {
        return new View(
                "profile", Map.of("file", household.plan().toString(), "trouble", trouble, "bundled", Bundled.ALL));
    }
}

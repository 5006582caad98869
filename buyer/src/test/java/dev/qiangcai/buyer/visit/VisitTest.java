package dev.qiangcai.buyer.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.qiangcai.buyer.time.VirtualTicker;
import dev.qiangcai.buyer.timeline.Entry;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.page.Value;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Profile;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitTest {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final Outcome OK = new Outcome.Ok();
    private static final Outcome LOGIN = new Outcome.NeedsLogin();
    private static final Outcome CHALLENGE = new Outcome.NeedsChallenge(Optional.of("/v1/challenge"));
    private static final Outcome QUEUED = new Outcome.Queued();
    private static final Outcome THROTTLED = new Outcome.Throttled(Optional.empty());
    private static final Outcome UNKNOWN =
            new Outcome.Unknown(Sentence.of("dev.qiangcai.buyer.words", "order.found"), true);
    private static final Map<String, Value> PUZZLE = Map.of(
            "id",
            new Value.Text("p-1"),
            "bg",
            new Value.Text("/bg.png"),
            "piece",
            new Value.Text("/piece.png"),
            "y",
            new Value.Whole(7, "7"));

    private final VirtualTicker ticker = new VirtualTicker(NOON);
    private final Timeline timeline = new Timeline(NOON, ticker::nanos);
    private final ScriptedStore store = new ScriptedStore();

    @Test
    void a_session_that_lives_asks_the_owner_for_nothing() throws Exception {
        visit(new ScriptedOwner(false)).enter();
        assertThat(store.course()).isEqualTo("session");
        assertThat(events()).containsExactly(new Event.LoggedIn(false));
    }

    @Test
    void a_dead_session_is_renewed_with_one_code() throws Exception {
        store.answer(Step.SESSION, LOGIN, OK);
        visit(new ScriptedOwner(false, " 123456\n")).enter();
        assertThat(store.course()).isEqualTo("session sendCode login session");
        assertThat(store.calls(Step.LOGIN).getFirst().said("ask.code")).contains("123456");
        assertThat(events()).contains(new Event.LoggedIn(true));
    }

    @Test
    void a_password_needs_no_code_and_is_tried_once() throws Exception {
        var vendure = new ScriptedStore(Profile.bundled("vendure")).answer(Step.SESSION, LOGIN, OK);
        new Visit(vendure, new ScriptedOwner(false), Scope.EMPTY, timeline, ticker).enter();
        assertThat(vendure.course()).isEqualTo("session login session");
        assertThat(vendure.calls(Step.LOGIN).getFirst().said("secret.password")).isPresent();

        var refusing = new ScriptedStore(Profile.bundled("vendure"))
                .answer(Step.SESSION, LOGIN)
                .answer(Step.LOGIN, new Outcome.Rejected());
        var visit = new Visit(refusing, new ScriptedOwner(false), Scope.EMPTY, timeline, ticker);
        assertThatExceptionOfType(NeedsOwner.class).isThrownBy(visit::enter).withMessageContaining("password");
        assertThat(refusing.course()).isEqualTo("session login");
    }

    @Test
    void a_wrong_code_may_be_corrected_and_no_second_one_is_sent() throws Exception {
        store.answer(Step.SESSION, LOGIN, OK).answer(Step.LOGIN, new Outcome.Rejected(), OK);
        visit(new ScriptedOwner(false, "1", "2")).enter();
        assertThat(store.course()).isEqualTo("session sendCode login login session");
    }

    @Test
    void three_wrong_codes_are_enough() {
        store.answer(Step.SESSION, LOGIN).answer(Step.LOGIN, new Outcome.Rejected());
        needsOwner(visit(new ScriptedOwner(false, "1", "2", "3", "4")));
        assertThat(store.calls(Step.LOGIN)).hasSize(3);
        assertThat(store.calls(Step.SEND_CODE)).hasSize(1);
    }

    @Test
    void a_code_that_the_store_does_not_send_is_not_asked_for_again() {
        store.answer(Step.SESSION, LOGIN).answer(Step.SEND_CODE, THROTTLED);
        needsOwner(visit(new ScriptedOwner(false, "1")));
        assertThat(store.course()).isEqualTo("session sendCode");
    }

    @Test
    void a_store_that_wants_a_login_after_every_login_gets_three() {
        store.answer(Step.SESSION, LOGIN);
        needsOwner(visit(new ScriptedOwner(false, "1", "2", "3", "4", "5")));
        assertThat(store.calls(Step.SEND_CODE)).hasSize(3);
    }

    @Test
    void logins_hours_apart_do_not_count_against_each_other() throws Exception {
        store.answer(Step.SESSION, LOGIN, OK, LOGIN, OK, LOGIN, OK, LOGIN, OK, LOGIN, OK);
        var visit = visit(new ScriptedOwner(false, "1", "2", "3", "4", "5"));
        for (int day = 0; day < 5; day++) {
            visit.enter();
            ticker.advance(Duration.ofHours(24));
        }
        assertThat(store.calls(Step.LOGIN)).hasSize(5);
    }

    @Test
    void a_step_is_tried_again_with_what_the_new_login_gave() throws Exception {
        store.answer(Step.LOGIN, OK, Map.of("token", new Value.Text("old")))
                .answer(Step.LOGIN, OK, Map.of("token", new Value.Text("new")))
                .answer(Step.SESSION, LOGIN, OK)
                .answer(Step.ITEM, LOGIN, new Outcome.Available());
        var visit = visit(new ScriptedOwner(false, "1", "2"));
        visit.enter();
        visit.perform(Step.ITEM, scope -> scope.with("item", "sku", "egg"));
        assertThat(store.calls(Step.ITEM))
                .extracting(call -> call.said("login.token").orElse(""))
                .containsExactly("old", "new");
    }

    @Test
    void a_challenge_goes_to_the_owner_and_the_answer_back_and_the_step_goes_on() throws Exception {
        store.answer(Step.ITEM, CHALLENGE, new Outcome.Available()).answer(Step.CHALLENGE, OK, PUZZLE);
        var owner = new ScriptedOwner(true);
        assertThat(visit(owner).perform(Step.ITEM).outcome()).isEqualTo(new Outcome.Available());
        assertThat(store.course()).isEqualTo("item challenge challenge! item");
        assertThat(owner.shown())
                .singleElement()
                .isInstanceOfSatisfying(
                        Challenge.Slider.class,
                        shown -> assertThat(shown)
                                .returns(7, Challenge.Slider::y)
                                .returns(Challenge.Before.NOTHING, Challenge::before));
        var answer = store.calls(Step.CHALLENGE).getLast();
        assertThat(answer.said("ask.slider.x")).contains("42");
        assertThat(answer.said("challenge.id")).contains("p-1");
        assertThat(answer.said("event.challenge")).contains("/v1/challenge");
    }

    @Test
    void a_challenge_at_the_login_is_relayed_and_the_same_code_goes_on() throws Exception {
        store.answer(Step.SESSION, LOGIN, OK).answer(Step.LOGIN, CHALLENGE, OK).answer(Step.CHALLENGE, OK, PUZZLE);
        visit(new ScriptedOwner(true, "1")).enter();
        assertThat(store.course()).isEqualTo("session sendCode login challenge challenge! login session");
    }

    @Test
    void a_challenge_that_the_owner_cannot_see_stops_the_visit() {
        store.answer(Step.ITEM, CHALLENGE).answer(Step.CHALLENGE, OK, PUZZLE);
        var visit = visit(new ScriptedOwner(false));
        assertThatExceptionOfType(NeedsOwner.class).isThrownBy(() -> visit.perform(Step.ITEM));
        assertThat(store.course()).isEqualTo("item challenge");
    }

    @Test
    void a_challenge_answered_wrong_brings_another_five_times_at_most() {
        store.answer(Step.ITEM, CHALLENGE).answer(Step.CHALLENGE, OK, PUZZLE).finishing(UNKNOWN);
        var owner = new ScriptedOwner(true);
        assertThatExceptionOfType(NeedsOwner.class)
                .isThrownBy(() -> visit(owner).perform(Step.ITEM));
        assertThat(owner.shown())
                .hasSize(5)
                .extracting(Challenge::before)
                .startsWith(Challenge.Before.NOTHING, Challenge.Before.WRONG)
                .endsWith(Challenge.Before.WRONG);
    }

    @Test
    void a_challenge_answered_too_late_is_no_wrong_answer() throws Exception {
        store.answer(Step.ITEM, CHALLENGE, new Outcome.Available())
                .answer(Step.CHALLENGE, OK, PUZZLE)
                .finishing(CHALLENGE, CHALLENGE, CHALLENGE, CHALLENGE, CHALLENGE, CHALLENGE, OK);
        var owner = new ScriptedOwner(true);
        assertThat(visit(owner).perform(Step.ITEM).outcome()).isEqualTo(new Outcome.Available());
        assertThat(owner.shown()).hasSize(7).last().returns(Challenge.Before.EXPIRED, Challenge::before);
    }

    @Test
    void challenges_without_end_are_the_owners() {
        store.answer(Step.ITEM, CHALLENGE).answer(Step.CHALLENGE, OK, PUZZLE).finishing(CHALLENGE);
        var owner = new ScriptedOwner(true);
        assertThatExceptionOfType(NeedsOwner.class)
                .isThrownBy(() -> visit(owner).perform(Step.ITEM));
        assertThat(owner.shown()).hasSize(30);
    }

    @Test
    void a_challenge_that_cannot_be_read_is_not_shown() {
        store.answer(Step.ITEM, CHALLENGE).answer(Step.CHALLENGE, UNKNOWN);
        var owner = new ScriptedOwner(true);
        assertThatExceptionOfType(NeedsOwner.class)
                .isThrownBy(() -> visit(owner).perform(Step.ITEM))
                .withMessageContaining("found among your orders");
        assertThat(owner.shown()).isEmpty();
    }

    @Test
    void a_challenge_whose_picture_cannot_be_shown_says_so_and_is_asked_for_three_times() {
        store.answer(Step.ITEM, CHALLENGE).answer(Step.CHALLENGE, OK, PUZZLE).showing("data:image/svg+xml,<svg/>");
        assertThatExceptionOfType(NeedsOwner.class)
                .isThrownBy(() -> visit(new ScriptedOwner(true)).perform(Step.ITEM))
                .withMessageContaining("picture cannot be shown");
        assertThat(store.calls(Step.CHALLENGE)).hasSize(3);
    }

    @Test
    void a_waiting_room_is_waited_in_and_told_of_once() throws Exception {
        for (int i = 0; i < 100; i++) {
            store.answer(Step.ITEM, QUEUED);
        }
        store.answer(Step.ITEM, new Outcome.Available());
        long before = ticker.nanos();
        visit(new ScriptedOwner(false)).perform(Step.ITEM);
        assertThat(Duration.ofNanos(ticker.nanos() - before)).isEqualTo(Duration.ofSeconds(500));
        assertThat(events()).hasOnlyElementsOfType(Event.Waiting.class).hasSize(1);
    }

    @Test
    void a_waiting_room_without_end_is_the_owners() {
        store.answer(Step.ITEM, QUEUED);
        assertThatExceptionOfType(NeedsOwner.class)
                .isThrownBy(() -> visit(new ScriptedOwner(false)).perform(Step.ITEM));
        assertThat(store.calls()).hasSizeLessThan(1_000);
    }

    @Test
    void a_throttled_step_is_tried_again_and_the_pause_told() throws Exception {
        store.answer(Step.ITEM, THROTTLED, new Outcome.SoldOut()).holdBack(Duration.ofSeconds(7));
        assertThat(visit(new ScriptedOwner(false)).perform(Step.ITEM).outcome()).isEqualTo(new Outcome.SoldOut());
        assertThat(events())
                .singleElement()
                .isInstanceOfSatisfying(
                        Event.Waiting.class,
                        waiting -> assertThat(waiting.duration()).isEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    void a_store_that_throttles_for_ever_is_given_up() {
        store.answer(Step.ITEM, THROTTLED);
        assertThatExceptionOfType(NeedsOwner.class)
                .isThrownBy(() -> visit(new ScriptedOwner(false)).perform(Step.ITEM));
        assertThat(store.calls()).hasSize(20);
    }

    @Test
    void what_is_asked_only_once_is_asked_again_where_the_answer_was_not_understood() throws Exception {
        store.answer(Step.SESSION, UNKNOWN, OK);
        visit(new ScriptedOwner(false)).enter();
        assertThat(store.course()).isEqualTo("session session");
    }

    @Test
    void a_session_that_cannot_be_checked_says_what_stood_in_the_way() {
        store.answer(Step.SESSION, UNKNOWN);
        assertThatExceptionOfType(NeedsOwner.class)
                .isThrownBy(visit(new ScriptedOwner(false))::enter)
                .withMessageContaining("found among your orders");
    }

    @Test
    void an_order_is_never_sent_from_here() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> visit(new ScriptedOwner(false)).perform(Step.ORDER));
        assertThat(store.calls()).isEmpty();
    }

    private Visit visit(Owner owner) {
        return new Visit(store, owner, Scope.EMPTY, timeline, ticker);
    }

    private static void needsOwner(Visit visit) {
        assertThatExceptionOfType(NeedsOwner.class).isThrownBy(visit::enter);
    }

    private List<Event> events() {
        return timeline.entries().stream().map(Entry::event).toList();
    }
}

package dev.qiangcai.console.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.qiangcai.buyer.visit.Challenge;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private final Questions questions = new Questions();

    @Test
    void a_question_is_open_until_it_is_answered() {
        var typed = CompletableFuture.supplyAsync(() -> questions.type("code", false));
        var question = asked();
        assertThat(question.what()).isEqualTo(new Question.Typed("code", false));
        assertThat(questions.answer(question.id(), Optional.of(Map.of("text", "123456"))))
                .isTrue();
        assertThat(typed.join()).contains("123456");
        assertThat(questions.open()).isEmpty();
    }

    @Test
    void of_many_answers_at_once_one_is_taken() throws Exception {
        var solved = CompletableFuture.supplyAsync(
                () -> questions.solve(new Challenge.Text("1 + 1", Challenge.Before.NOTHING)));
        var question = asked();
        try (var pages = Executors.newVirtualThreadPerTaskExecutor()) {
            var taken = new AtomicInteger();
            pages.invokeAll(IntStream.range(0, 20)
                    .<Callable<Boolean>>mapToObj(page -> () -> {
                        var answer = Optional.of(Challenge.answer(Integer.toString(page)));
                        return questions.answer(question.id(), answer) && taken.incrementAndGet() > 0;
                    })
                    .toList());
            assertThat(taken).hasValue(1);
        }
        assertThat(solved.join()).isPresent();
    }

    @Test
    void an_answer_to_an_earlier_question_is_not_taken_for_the_one_that_is_open() {
        var first = CompletableFuture.supplyAsync(() -> questions.type("code", false));
        var earlier = asked().id();
        questions.answer(earlier, Optional.empty());
        assertThat(first.join()).isEmpty();
        var second = CompletableFuture.supplyAsync(() -> questions.type("code", false));
        var open = asked().id();
        assertThat(questions.answer(earlier, Optional.of(Map.of("text", "1")))).isFalse();
        assertThat(questions.open()).isPresent();
        questions.answer(open, Optional.of(Map.of("text", "2")));
        assertThat(second.join()).contains("2");
    }

    @Test
    void whoever_is_stopped_while_waiting_goes_on_without_an_answer() throws Exception {
        var said = new CompletableFuture<Optional<String>>();
        var stopped = new CompletableFuture<Boolean>();
        var buyer = Thread.ofPlatform().start(() -> {
            said.complete(questions.type("code", false));
            stopped.complete(Thread.currentThread().isInterrupted());
        });
        asked();
        buyer.interrupt();
        assertThat(said.get()).isEmpty();
        assertThat(stopped.get()).isTrue();
        assertThat(questions.open()).isEmpty();
    }

    @Test
    void nobody_waits_for_an_answer_that_is_of_no_use_any_more() {
        var last = InstantSource.system().instant().plusMillis(300);
        questions.within(Optional.of(last));
        var typed = CompletableFuture.supplyAsync(() -> questions.type("code", false));
        assertThat(asked().until()).contains(last);
        assertThat(typed.join()).isEmpty();
        assertThat(questions.open()).isEmpty();
    }

    @Test
    void a_question_about_what_is_past_waits_for_its_owner() {
        questions.within(Optional.of(Instant.EPOCH));
        var typed = CompletableFuture.supplyAsync(() -> questions.type("code", false));
        var question = asked();
        assertThat(question.until()).isEmpty();
        questions.answer(question.id(), Optional.of(Map.of("text", "1")));
        assertThat(typed.join()).contains("1");
    }

    private Question asked() {
        return await().until(questions::open, Optional::isPresent).orElseThrow();
    }
}

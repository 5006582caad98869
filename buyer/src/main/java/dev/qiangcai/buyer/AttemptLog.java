package dev.qiangcai.buyer;

import dev.qiangcai.buyer.order.OrderListener;
import dev.qiangcai.buyer.order.Transition;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Step;
import java.util.OptionalLong;

/// Puts what the ordering does on the timeline. Written by one thread after another; the fields are
/// volatile because the shot is fired from a thread of its own.
final class AttemptLog implements OrderListener {
    private final Timeline timeline;
    private volatile OptionalLong intended = OptionalLong.empty();
    private volatile OptionalLong lastSent = OptionalLong.empty();
    private volatile int attempts;

    AttemptLog(Timeline timeline) {
        this.timeline = timeline;
    }

    /// The next order is meant to leave then.
    void intend(long nanos) {
        intended = OptionalLong.of(nanos);
    }

    OptionalLong lastSentNanos() {
        return lastSent;
    }

    @Override
    public void moved(Transition transition) {
        timeline.add(new Event.Moved(
                transition.from().map(Enum::name).orElse(""), transition.to().name()));
    }

    @Override
    public void answered(Answer answer) {
        if (answer.step() == Step.ORDER) {
            int number = attempts + 1;
            attempts = number;
            lastSent = answer.timing().sentNanos();
            long meant = intended.orElse(answer.timing().startNanos());
            intended = OptionalLong.empty();
            timeline.add(new Event.Attempted(
                    number, meant, answer.timing(), answer.outcome().label()));
        } else if (answer.step() == Step.QUOTE && answer.outcome() instanceof Outcome.Ok) {
            answer.reads()
                    .money("total")
                    .ifPresent(total -> timeline.add(new Event.Quoted(
                            total, answer.reads().whole("count").orElse(0), answer.timing())));
        }
    }
}

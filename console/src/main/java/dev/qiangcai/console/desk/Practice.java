package dev.qiangcai.console.desk;

import dev.qiangcai.guard.words.Sentence;
import java.time.Instant;
import java.util.List;

/// Rehearsals of the plan, which its owner starts from the page, one at a time. Any thread may call.
public interface Practice {
    /// How the last one stands.
    Standing standing();

    /// Starts one, and returns at once.
    ///
    /// @param slider whether the practice store wants a slider solved
    /// @throws dev.qiangcai.guard.words.SpokenException without a plan to rehearse, or where this is no time for it
    void start(boolean slider);

    /// Stops the one that is under way, if any, and returns when it has stopped, or after some seconds.
    void stop();

    /// How a rehearsal stands.
    sealed interface Standing {
        /// There was none.
        record None() implements Standing {}

        record Running(Instant since) implements Standing {}

        /// @param good whether it went as it should
        /// @param rows what is known of it
        /// @param report the file that tells all of it
        record Over(Sentence verdict, boolean good, List<Row> rows, String report) implements Standing {
            public Over {
                rows = List.copyOf(rows);
            }
        }

        /// It came to no end.
        record Broken(Sentence why) implements Standing {}
    }

    /// One fact.
    record Row(Sentence label, Sentence value) {}
}

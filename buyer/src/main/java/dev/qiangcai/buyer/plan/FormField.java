package dev.qiangcai.buyer.plan;

import dev.qiangcai.guard.words.Sentence;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// One thing that a plan may say, as a form asks for it.
///
/// @param key as the file and the command line spell it: `buy.count`
/// @param kind what may be written there
/// @param label what it is, for the owner
/// @param required whether nothing can be bought without it
/// @param value what the plan says today; empty also for what is never shown again
public record FormField(String key, Kind kind, Sentence label, boolean required, Optional<String> value) {
    /// How a secret lies in its file.
    public enum Rest {
        ABSENT,
        PLAIN,
        SEALED
    }

    /// What may be written.
    public sealed interface Kind {
        record Text() implements Kind {}

        /// Something that is never shown again; an empty answer leaves it as it is.
        ///
        /// @param rest how the plan holds it today
        record Hidden(Rest rest) implements Kind {
            public boolean given() {
                return rest != Rest.ABSENT;
            }
        }

        /// The name of a file that holds secrets.
        ///
        /// @param rest how the file holds them today
        record File(Rest rest) implements Kind {}

        record Count(int least, int most) implements Kind {}

        record Amount(Currency currency) implements Kind {}

        /// A time, or `announced`.
        ///
        /// @param zone what a time without an offset is in
        record Moment(ZoneId zone) implements Kind {}

        /// Such as PT10M.
        record Length() implements Kind {}

        record Choice(List<String> choices) implements Kind {
            public Choice {
                choices = List.copyOf(choices);
            }
        }
    }
}

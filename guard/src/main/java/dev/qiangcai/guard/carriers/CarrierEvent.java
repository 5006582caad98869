package dev.qiangcai.guard.carriers;

import dev.qiangcai.guard.words.Sentence;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// What happened to the carriers.
public sealed interface CarrierEvent {
    /// The event in the owner's language, with what to do next where there is something to do.
    Sentence sentence();

    /// The carriers are left alone for good.
    ///
    /// @param sentence why, and what would change that
    record Off(Sentence sentence) implements CarrierEvent {
        public Off {
            Objects.requireNonNull(sentence, "sentence");
        }
    }

    /// Parallelism was moved.
    record Moved(int from, int to, Reason reason) implements CarrierEvent {
        /// Why parallelism was moved.
        public enum Reason {
            /// The container's limit or the rate of requests asks for another number.
            POLICY,
            /// Virtual threads waited in vain for a carrier.
            STARVED,
            /// The carriers are no longer held.
            CALM,
            /// No single thread held the carriers, and more of them do not help.
            LOAD,
            /// More virtual threads can run than there are processors.
            CROWDED,
            /// There are processors for all that can run.
            ROOMY
        }

        /// Whether it comes and goes with load, so that nobody need be told.
        public boolean usual() {
            return reason == Reason.CROWDED || reason == Reason.ROOMY;
        }

        public Moved {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Sentence sentence() {
            var key = switch (reason) {
                case POLICY -> "carriers.policy";
                case STARVED -> "carriers.raised";
                case CALM -> "carriers.lowered";
                case LOAD -> "carriers.useless";
                case CROWDED -> "carriers.crowded";
                case ROOMY -> "carriers.roomy";
            };
            return say(key, from, to);
        }
    }

    /// Virtual threads wait, and none gets a carrier.
    ///
    /// @param waited how long a newcomer has waited so far
    record Starved(Duration waited, Reading reading) implements CarrierEvent {
        public Starved {
            Objects.requireNonNull(waited, "waited");
            Objects.requireNonNull(reading, "reading");
        }

        @Override
        public Sentence sentence() {
            return say("carriers.starved", waited.toMillis(), reading.mounted(), reading.queued());
        }
    }

    /// What was found on the starved carriers.
    ///
    /// @param hogs the virtual threads that held them, the worst first; empty when no single one did: then it is
    ///     load
    record Hogged(List<Hog> hogs) implements CarrierEvent {
        public Hogged {
            hogs = List.copyOf(hogs);
        }

        @Override
        public Sentence sentence() {
            return hogs.isEmpty()
                    ? say("carriers.busy")
                    : say("carriers.hogged", hogs.stream().map(Hog::toString).collect(Collectors.joining("; ")));
        }
    }

    /// The owner has set the number of carriers, and the guard leaves it there.
    record Kept(int carriers) implements CarrierEvent {
        @Override
        public Sentence sentence() {
            return say("carriers.kept", carriers);
        }
    }

    /// Something went wrong, and the carriers are kept as they are until it has passed.
    record Trouble(Sentence sentence) implements CarrierEvent {
        public Trouble {
            Objects.requireNonNull(sentence, "sentence");
        }
    }

    /// A sentence of this room.
    static Sentence say(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.guard.words", key, facts);
    }
}

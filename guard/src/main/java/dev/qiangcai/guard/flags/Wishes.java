package dev.qiangcai.guard.flags;

import java.util.Objects;
import java.util.Optional;

/// What flags are asked for.
///
/// @param limit what the container may use
/// @param processors what it grants, such as 1.5
/// @param needs what is known of the application
/// @param collector the owner's choice; empty to let the guard choose
/// @param storage where crash files, heap dumps and the JVM's log go
/// @param stay whether the JVM goes on after an OutOfMemoryError; usually it ends, so that it is started anew
/// @param user the owner's own flags, which always win
/// @param aside what other processes in the container need, such as a guard that stays as the parent
public record Wishes(
        Bytes limit,
        double processors,
        Needs needs,
        Optional<Collector> collector,
        Storage storage,
        boolean stay,
        UserFlags user,
        Bytes aside) {
    public Wishes {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(needs, "needs");
        Objects.requireNonNull(collector, "collector");
        Objects.requireNonNull(storage, "storage");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(aside, "aside");
        if (!(processors > 0)) {
            throw new IllegalArgumentException("processors must be more than 0, was " + processors);
        }
    }

    /// For an application of which nothing is known.
    public static Wishes of(Bytes limit, double processors) {
        return new Wishes(
                limit,
                processors,
                Needs.UNKNOWN,
                Optional.empty(),
                new Storage.Nowhere(),
                false,
                UserFlags.NONE,
                Bytes.NONE);
    }

    /// The same under another limit.
    public Wishes limit(Bytes other) {
        return new Wishes(other, processors, needs, collector, storage, stay, user, aside);
    }

    public Wishes needs(Needs known) {
        return new Wishes(limit, processors, known, collector, storage, stay, user, aside);
    }

    public Wishes collector(Collector wanted) {
        return new Wishes(limit, processors, needs, Optional.of(wanted), storage, stay, user, aside);
    }

    public Wishes storage(Storage place) {
        return new Wishes(limit, processors, needs, collector, place, stay, user, aside);
    }

    public Wishes user(UserFlags own) {
        return new Wishes(limit, processors, needs, collector, storage, stay, own, aside);
    }

    public Wishes staying() {
        return new Wishes(limit, processors, needs, collector, storage, true, user, aside);
    }

    public Wishes aside(Bytes others) {
        return new Wishes(limit, processors, needs, collector, storage, stay, user, others);
    }
}

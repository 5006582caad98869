package dev.qiangcai.guard;

import dev.qiangcai.guard.crash.StandIn;
import dev.qiangcai.guard.logs.GuardedStreams;
import dev.qiangcai.guard.logs.LogSettings;
import org.jspecify.annotations.Nullable;

/// What must stand before the application's first line: this JVM's one place for a guard, the guarded streams, since
/// whoever logs takes hold of the streams early, and somebody who hears of failures. All else may come up beside the
/// application, so that this is all that the agent makes it wait for; therefore few classes, no lambda, and nothing
/// that is said.
final class Vanguard {
    /// A property, since two class loaders may each have this class.
    private static final String STANDING = "dev.qiangcai.guard";

    private final boolean alone = System.getProperties().putIfAbsent(STANDING, "on") == null;
    private @Nullable GuardedStreams streams;
    private @Nullable Throwable trouble;
    private @Nullable StandIn standIn;

    /// @param logs whether the streams are to be guarded
    static Vanguard of(boolean logs) {
        var vanguard = new Vanguard();
        if (vanguard.alone && logs) {
            vanguard.guardStreams();
        }
        return vanguard;
    }

    /// Has somebody hear of failures until the crash report comes up.
    ///
    /// @param riser brings it up
    void standIn(Thread riser) {
        if (alone) {
            standIn = StandIn.install(riser);
        }
    }

    private void guardStreams() {
        try {
            streams = GuardedStreams.install(LogSettings.usual());
        } catch (RuntimeException | LinkageError odd) {
            trouble = odd;
        }
    }

    /// Whether no other guard stands in this JVM.
    boolean alone() {
        return alone;
    }

    /// The streams that were guarded, or what kept them from it; null where nobody wanted it.
    @Nullable
    GuardedStreams streams() throws Exception {
        if (trouble instanceof Exception odd) {
            throw odd;
        }
        if (trouble instanceof LinkageError odd) {
            throw odd;
        }
        return streams;
    }

    /// Sets memory aside for a failure that comes early.
    void setAside() {
        var standing = standIn;
        if (standing != null) {
            standing.setAside();
        }
    }

    /// Who hears of failures until the crash report comes up; null where nobody does.
    @Nullable
    StandIn standIn() {
        return standIn;
    }

    /// Leaves the JVM as it was found, where nothing came up behind.
    void retreat() {
        if (!alone) {
            return;
        }
        var guarded = streams;
        if (guarded != null) {
            guarded.close();
        }
        var standing = standIn;
        if (standing != null) {
            standing.leave();
        }
        leave();
    }

    /// Gives the place up.
    void leave() {
        System.getProperties().remove(STANDING);
    }
}

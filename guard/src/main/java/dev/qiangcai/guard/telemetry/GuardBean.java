package dev.qiangcai.guard.telemetry;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The guard's bean: asks for the vitals whenever it is asked.
final class GuardBean implements GuardMXBean {
    private final Subject subject;

    GuardBean(Subject subject) {
        this.subject = subject;
    }

    @Override
    public String getSettings() {
        return subject.settings();
    }

    @Override
    public String[] getPartsOff() {
        return subject.partsOff().toArray(new String[0]);
    }

    @Override
    public @Nullable Integer getCarriers() {
        return value(subject.vitals().carriers().parallelism());
    }

    @Override
    public @Nullable Integer getMountedVirtualThreads() {
        return value(subject.vitals().carriers().mounted());
    }

    @Override
    public @Nullable Long getQueuedVirtualThreads() {
        return value(subject.vitals().carriers().queued());
    }

    @Override
    public long getHeapUsed() {
        return subject.vitals().heap().used();
    }

    @Override
    public long getHeapLimit() {
        return subject.vitals().heap().limit();
    }

    @Override
    public @Nullable Long getHeapGoal() {
        return value(subject.vitals().heap().goal());
    }

    @Override
    public @Nullable Double getProcessors() {
        return value(subject.vitals().container().processors());
    }

    @Override
    public @Nullable Long getMemoryLimit() {
        return value(subject.vitals().container().limit());
    }

    @Override
    public @Nullable Long getMemoryUsed() {
        return value(subject.vitals().container().used());
    }

    @Override
    public @Nullable Double getMemoryPressure() {
        return value(subject.vitals().container().pressure());
    }

    @Override
    public long getSheds() {
        return subject.vitals().counts().sheds();
    }

    @Override
    public long getCrashes() {
        return subject.vitals().counts().crashes();
    }

    @Override
    public long getDroppedLogLines() {
        return subject.vitals().counts().dropped();
    }

    @Override
    public long getHogs() {
        return subject.vitals().counts().hogs();
    }

    private static @Nullable Integer value(OptionalInt figure) {
        return figure.isPresent() ? figure.getAsInt() : null;
    }

    private static @Nullable Long value(OptionalLong figure) {
        return figure.isPresent() ? figure.getAsLong() : null;
    }

    private static @Nullable Double value(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }
}

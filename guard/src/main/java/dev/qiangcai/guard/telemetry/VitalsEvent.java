package dev.qiangcai.guard.telemetry;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Percentage;
import jdk.jfr.StackTrace;

/// The vitals in a flight recording. An event has no empty fields: what is unknown is -1 there, as in the JVM's own.
@Name("dev.qiangcai.guard.Vitals")
@Label("Guard Vitals")
@Description("What the guard sees; -1 is unknown")
@Category("Guard")
@StackTrace(false)
@SuppressWarnings("UnusedVariable") // the recorder reads the fields
final class VitalsEvent extends Event {
    private static final int UNKNOWN = -1;

    @Label("Carriers")
    private final int carriers;

    @Label("Mounted Virtual Threads")
    private final int mounted;

    @Label("Queued Virtual Threads")
    private final long queued;

    @Label("Heap Used")
    @DataAmount
    private final long heapUsed;

    @Label("Heap Limit")
    @DataAmount
    private final long heapLimit;

    @Label("Heap Goal")
    @DataAmount
    private final long heapGoal;

    @Label("Processors")
    private final double processors;

    @Label("Memory Limit")
    @DataAmount
    private final long memoryLimit;

    @Label("Memory Used")
    @DataAmount
    private final long memoryUsed;

    @Label("Memory Pressure")
    @Percentage
    private final double pressure;

    @Label("Sheds")
    private final long sheds;

    @Label("Crashes")
    private final long crashes;

    @Label("Dropped Log Lines")
    private final long dropped;

    @Label("Hogs")
    private final long hogs;

    private VitalsEvent(Vitals vitals) {
        carriers = vitals.carriers().parallelism().orElse(UNKNOWN);
        mounted = vitals.carriers().mounted().orElse(UNKNOWN);
        queued = vitals.carriers().queued().orElse(UNKNOWN);
        heapUsed = vitals.heap().used();
        heapLimit = vitals.heap().limit();
        heapGoal = vitals.heap().goal().orElse(UNKNOWN);
        processors = vitals.container().processors().orElse(UNKNOWN);
        memoryLimit = vitals.container().limit().orElse(UNKNOWN);
        memoryUsed = vitals.container().used().orElse(UNKNOWN);
        pressure = vitals.container().pressure().orElse(UNKNOWN);
        sheds = vitals.counts().sheds();
        crashes = vitals.counts().crashes();
        dropped = vitals.counts().dropped();
        hogs = vitals.counts().hogs();
    }

    static void write(Vitals vitals) {
        new VitalsEvent(vitals).commit();
    }
}

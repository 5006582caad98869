package dev.qiangcai.guard.telemetry;

import org.jspecify.annotations.Nullable;

/// The guard's face to tools. Its owner calls [#look] every second or so, always on the same thread.
///
/// The bean server is not started, since that costs a tenth of a second of processor time and some memory:
/// the bean is registered at the first look after somebody else has started it, and whoever looks by JMX
/// has. The events are written while a flight recording runs, and only then.
public final class Telemetry implements AutoCloseable {
    /// The guard's name in JMX.
    public static final String NAME = "dev.qiangcai:type=Guard";

    private final Subject subject;
    private final @Nullable Beans beans;
    private final @Nullable Flight flight;

    private Telemetry(Subject subject, boolean jmx, boolean jfr) {
        this.subject = subject;
        this.beans = jmx && manageable() ? new Beans(subject) : null;
        this.flight = jfr && recordable() ? new Flight() : null;
    }

    /// @param jmx whether the bean is wanted
    /// @param jfr whether events are wanted
    public static Telemetry open(Subject subject, boolean jmx, boolean jfr) {
        return new Telemetry(subject, jmx, jfr);
    }

    /// Whether this Java has what JMX needs; a trimmed image may lack it.
    public static boolean manageable() {
        return present("java.management");
    }

    /// Whether this Java has what flight recordings need.
    public static boolean recordable() {
        return present("jdk.jfr");
    }

    /// Registers the bean as soon as there is a server for it.
    public void look() {
        if (beans != null) {
            beans.look();
        }
    }

    /// Writes the vitals into the flight recording, if one runs.
    public void record() {
        if (flight != null) {
            flight.record(subject.vitals());
        }
    }

    /// Writes something that happened into the flight recording, if one runs.
    public void note(String part, String text) {
        if (flight != null) {
            flight.note(part, text);
        }
    }

    @Override
    public void close() {
        if (beans != null) {
            beans.leave();
        }
    }

    private static boolean present(String module) {
        return ModuleLayer.boot().findModule(module).isPresent();
    }
}

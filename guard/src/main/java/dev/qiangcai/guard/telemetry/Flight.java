package dev.qiangcai.guard.telemetry;

import jdk.jfr.FlightRecorder;

/// The guard's events in flight recordings. Loaded only where there is `jdk.jfr`; the event classes only while the
/// recorder is up.
final class Flight {
    void record(Vitals vitals) {
        if (FlightRecorder.isInitialized()) {
            VitalsEvent.write(vitals);
        }
    }

    void note(String part, String text) {
        if (FlightRecorder.isInitialized()) {
            NoticeEvent.write(part, text);
        }
    }
}

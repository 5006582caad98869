package dev.qiangcai.guard.telemetry;

import java.util.List;

/// What telemetry shows: the guard, seen from outside. Its methods are called from any thread and never block.
public interface Subject {
    Vitals vitals();

    /// The settings, as the agent's options are written.
    String settings();

    /// Each part that is not at work although it was wanted, with the reason.
    List<String> partsOff();
}

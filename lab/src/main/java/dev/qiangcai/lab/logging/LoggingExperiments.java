package dev.qiangcai.lab.logging;

import dev.qiangcai.lab.trial.Experiment;
import java.util.List;

/// The claims about logs of the run-time: 1 `gc-logging`, 2 `http2-logging`, 4 `thread-dumps`, for Go and the JVM.
public final class LoggingExperiments {
    private LoggingExperiments() {}

    public static List<Experiment> all() {
        return List.of(
                GcLoggingGo.experiment(),
                GcLoggingJvm.experiment(),
                FrameLoggingGo.experiment(),
                FrameLoggingJvm.experiment(),
                SchedulerTraceGo.experiment(),
                ThreadDumpsJvm.experiment());
    }
}

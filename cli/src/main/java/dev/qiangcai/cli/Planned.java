package dev.qiangcai.cli;

import dev.qiangcai.cli.log.LogSettings;
import java.nio.file.Path;
import java.util.Optional;

/// A command that works by a plan, which also says how it is logged.
interface Planned {
    /// @param usual the file where the plan names none
    Optional<LogSettings> log(Path usual);
}

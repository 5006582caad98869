/// What hurts a Go service: its run-time settings, how it is built, where its modules come from. Start at
/// [dev.qiangcai.doctor.golang.GoRules].
///
/// It looks at what readers of containers, scripts and pipelines noted, and reads go.mod itself. It never asks the `go`
/// command.
@NullMarked
package dev.qiangcai.doctor.golang;

import org.jspecify.annotations.NullMarked;

/// The command line: commands, wiring, text and progress. Start at [dev.qiangcai.cli.Qiangcai].
///
/// Each command is a class of its own, listed in `Frame`. What a command does is the work of the rooms
/// below; here it is asked for, shown, and ended with an exit code.
@NullMarked
package dev.qiangcai.cli;

import org.jspecify.annotations.NullMarked;

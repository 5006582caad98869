/// The guard as a program: `java -jar qiangcai-guard.jar SUBCOMMAND`. Start at
/// [dev.qiangcai.guard.command.GuardCommand].
///
/// It reads the command line, calls the room that does the work, and turns the end into an exit code. It decides
/// nothing that a library user would miss.
@NullMarked
package dev.qiangcai.guard.command;

import org.jspecify.annotations.NullMarked;

package dev.qiangcai.guard.command;

import java.io.IOException;
import java.util.List;

/// One thing that the guard does on request. Its help is in the words: `command.NAME` says what it is for, and
/// `command.NAME.OPTION` (without the dashes) what each option is.
interface Subcommand {
    /// What the owner types.
    String name();

    List<Option> options();

    /// Whether `-- COMMAND…` may follow the options.
    default boolean takesCommand() {
        return false;
    }

    /// Does it. Failures that the owner can mend are thrown as [dev.qiangcai.guard.words.SpokenException].
    ///
    /// @return the exit code: 0 done, 1 failed, 2 wrong usage; `exec` returns its child's
    int run(Arguments arguments, Desk desk) throws IOException, InterruptedException;
}

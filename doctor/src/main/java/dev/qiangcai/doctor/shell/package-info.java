/// Shell scripts, as far as they say what is started with which settings. Start at [dev.qiangcai.doctor.shell.Shell].
///
/// It runs nothing, follows no branch and expands no variable: a script is read as the list of all commands in it.
@NullMarked
package dev.qiangcai.doctor.shell;

import org.jspecify.annotations.NullMarked;

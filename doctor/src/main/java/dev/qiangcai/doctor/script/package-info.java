/// What scripts and command lines start, and files that hold nothing but variables. Start at
/// [dev.qiangcai.doctor.script.CommandLine].
///
/// It runs nothing: what a script decides while it runs is taken as done.
@NullMarked
package dev.qiangcai.doctor.script;

import org.jspecify.annotations.NullMarked;

/// The whole main job against the practice store, in one process, on real sockets. Start at
/// [dev.qiangcai.cli.rehearse.Rehearsal].
///
/// It prints nothing: commands and benchmarks show what came of it.
@NullMarked
package dev.qiangcai.cli.rehearse;

import org.jspecify.annotations.NullMarked;

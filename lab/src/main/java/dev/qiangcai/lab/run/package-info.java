/// Runs experiments: variants by turns, round after round, each trial with a deadline and a folder of its own. Start at
/// [dev.qiangcai.lab.run.Series].
///
/// It judges nothing, and prints nothing.
@NullMarked
package dev.qiangcai.lab.run;

import org.jspecify.annotations.NullMarked;

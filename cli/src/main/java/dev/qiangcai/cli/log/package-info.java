/// The program's own log: a bounded file that no secret reaches and no writer waits for. Start at
/// [dev.qiangcai.cli.log.Log].
///
/// It is for whoever looks for a cause afterwards. What the owner reads goes to the terminal, not here.
@NullMarked
package dev.qiangcai.cli.log;

import org.jspecify.annotations.NullMarked;

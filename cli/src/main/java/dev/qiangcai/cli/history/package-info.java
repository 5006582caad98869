/// Draws what was seen of a page over time.
@NullMarked
package dev.qiangcai.cli.history;

import org.jspecify.annotations.NullMarked;

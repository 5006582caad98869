/// A piece of network to put in front of a server on the same machine: delay, jitter, resets, lost answers, slow lines.
/// Start at [Link]. It forwards bytes and knows nothing of what they mean.
@NullMarked
package dev.qiangcai.market.link;

import org.jspecify.annotations.NullMarked;

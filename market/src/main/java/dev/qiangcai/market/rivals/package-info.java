/// The crowd at the door: buyers of every temper who want the same item over real connections. Start at [Rivals].
/// They know the practice store's API and nothing of how it works inside, and shop on this machine only.
@NullMarked
package dev.qiangcai.market.rivals;

import org.jspecify.annotations.NullMarked;

package dev.qiangcai.cli.rehearse;

import dev.qiangcai.market.MarketSettings;
import java.time.Duration;

/// What a rehearsal is like.
///
/// @param store the practice store: skew, stock, way, faults; where its text messages go and whom its
///     faults strike is the rehearsal's own
/// @param rivals how many others want the same thing
/// @param opensIn from the start to the opening
/// @param seed of the rivals and the faults
/// @param people whether somebody is there to solve what the store asks, who has to be waited for
public record RehearsalSettings(MarketSettings store, int rivals, Duration opensIn, long seed, boolean people) {}

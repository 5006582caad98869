package dev.qiangcai.console.live;

import dev.qiangcai.buyer.Ending;

/// The one word that says how things stand.
public enum Phase {
    WAITING,
    NEEDS_YOU,
    ORDERED,
    STOPPED;

    /// @param asked whether a question is open
    static Phase of(Now now, boolean asked) {
        if (asked) {
            return NEEDS_YOU;
        }
        return now.ending()
                .map(ending -> switch (ending) {
                    case Ending.Bought _ -> ORDERED;
                    case Ending.NotBought _ -> STOPPED;
                    case Ending.NeedsOwner _ -> NEEDS_YOU;
                })
                .orElse(WAITING);
    }
}

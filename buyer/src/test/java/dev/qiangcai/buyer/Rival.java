package dev.qiangcai.buyer;

import dev.qiangcai.market.Market;
import dev.qiangcai.market.counter.Placing;
import dev.qiangcai.market.counter.Quoting;
import dev.qiangcai.market.counter.Sku;
import dev.qiangcai.market.counter.Submission;
import dev.qiangcai.market.counter.Wish;
import java.util.Optional;

/// Somebody else at the counter, who is quicker.
final class Rival {
    private Rival() {}

    static boolean buy(Market market, Sku sku) {
        var uid = Market.uidOf("13900000000");
        var quoting = market.counter().quote(new Wish(uid, sku, 1, Optional.empty()));
        return quoting instanceof Quoting.Quote quote
                && market.counter().place(new Submission(uid, quote.token(), quote.pay(), Optional.empty()))
                        instanceof Placing.Accepted;
    }
}

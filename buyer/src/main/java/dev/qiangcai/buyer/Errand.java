package dev.qiangcai.buyer;

import dev.qiangcai.buyer.order.Limits;
import dev.qiangcai.buyer.plan.Purchase;
import java.util.Map;

/// A purchase under the owner's name for it, with what the store needs to know of the owner.
///
/// @param name one order exists under it, however often and in whatever way it is run
/// @param purchase what, how many, for how much at most, and when
/// @param settings what `{setting.…}` stands for
public record Errand(String name, Purchase purchase, Map<String, String> settings) {
    public Errand {
        settings = Map.copyOf(settings);
    }

    Limits limits() {
        return new Limits(
                purchase.ceiling().unitPrice(),
                purchase.count(),
                purchase.ceiling().total());
    }
}

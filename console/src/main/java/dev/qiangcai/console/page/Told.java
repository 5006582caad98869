package dev.qiangcai.console.page;

import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.order.PayLink;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// How a purchase ended, in words, and what is left to do.
///
/// @param payUrl only a web address: it comes from the store
public record Told(String text, Optional<Instant> payBy, Optional<String> payUrl) {
    /// @param store where relative addresses of the store's start
    public static Told of(Ending ending, Words words, Optional<URI> store) {
        return switch (ending) {
            case Ending.Bought(var item, var order, var confirmed) ->
                new Told(
                        words.say(
                                confirmed ? "ending.bought" : "ending.unconfirmed",
                                item.name(),
                                order.id().text()),
                        order.payBy(),
                        order.payUrl()
                                .flatMap(written -> PayLink.of(written, store))
                                .map(URI::toString));
            case Ending.NotBought(var why) -> new Told(words.say(why), Optional.empty(), Optional.empty());
            case Ending.NeedsOwner(var why) -> new Told(words.say(why), Optional.empty(), Optional.empty());
        };
    }
}

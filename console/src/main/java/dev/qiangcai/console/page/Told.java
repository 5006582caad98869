package dev.qiangcai.console.page;

import dev.qiangcai.buyer.Ending;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// How a purchase ended, in words, and what is left to do.
///
/// @param payUrl only a web address: it comes from the store
public record Told(String text, Optional<Instant> payBy, Optional<String> payUrl) {
    private static final Set<String> WEB = Set.of("http", "https");

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
                        order.payUrl().flatMap(address -> web(address, store)));
            case Ending.NotBought(var why) -> new Told(words.say(why), Optional.empty(), Optional.empty());
            case Ending.NeedsOwner(var why) -> new Told(words.say(why), Optional.empty(), Optional.empty());
        };
    }

    private static Optional<String> web(String address, Optional<URI> store) {
        try {
            var written = new URI(address);
            var whole = store.map(base -> base.resolve(written)).orElse(written);
            return Optional.of(whole.toString()).filter(_ -> WEB.contains(String.valueOf(whole.getScheme())));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}

package dev.qiangcai.buyer.notices;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// A service at its server.
///
/// @param address where it was named, for what must not be shown
record HttpChannel(Address address, Post post, Service service) implements Channel {
    @Override
    public String name() {
        return address.scheme() + " " + post.server();
    }

    @Override
    public Set<String> secrets() {
        var secrets = address.secrets();
        secrets.remove(post.server());
        secrets.remove(post.base().getHost());
        return secrets;
    }

    @Override
    public Receipt send(Message message) throws InterruptedException {
        return switch (post.send(service.letter(message))) {
            case Answer answer -> service.judge(answer.without(secrets()));
            case Reply.Silence(var why, var again) ->
                new Receipt.Refused(why, again ? Optional.of(Duration.ZERO) : Optional.empty());
        };
    }

    @Override
    public String toString() {
        return name();
    }
}

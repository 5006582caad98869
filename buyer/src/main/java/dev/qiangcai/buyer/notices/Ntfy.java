package dev.qiangcai.buyer.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A topic of an ntfy server, published as JSON to the server's root (ntfy's documentation, "Publish as JSON").
record Ntfy(String topic) implements Service {
    private static final Pattern TOPIC = Pattern.compile("[\\w-]{1,64}");
    /// Longer ones become an attachment there.
    private static final int LONGEST = 4_000;

    /// A topic alone is one of the public server's.
    static Optional<List<Channel>> channels(Address address, Reach reach) {
        address.allow("token");
        var topics = address.parts();
        boolean cloud = topics.isEmpty();
        var named = cloud ? List.of(address.place()) : topics;
        if (!named.stream().allMatch(topic -> TOPIC.matcher(topic).matches())) {
            return Optional.empty();
        }
        var post = cloud
                ? Optional.of(reach.post(reach.service("ntfy.sh").base(), authorization(address)))
                : Channels.ownServer(address, reach, authorization(address));
        return post.flatMap(
                server -> Channels.each(named.stream().map(Ntfy::new).toList(), address, server));
    }

    /// A user alone that looks like one of ntfy's tokens is one, as with Apprise.
    private static Optional<String> authorization(Address address) {
        return address.setting("token")
                .map(token -> "Bearer " + token)
                .or(() -> address.login()
                        .map(login -> login.password().isEmpty() && login.user().startsWith("tk_")
                                ? "Bearer " + login.user()
                                : Post.basic(login)));
    }

    @Override
    public Letter letter(Message message) {
        var body = new LinkedHashMap<String, Object>();
        body.put("topic", topic);
        body.put("title", message.title());
        body.put("message", message.body(LONGEST));
        body.put("priority", priority(message.level()));
        body.put("tags", List.of(tag(message.level())));
        message.link().ifPresent(link -> body.put("click", link.toString()));
        return Letter.json("/", body);
    }

    /// 1 to 5; 5 rings on.
    private static int priority(Level level) {
        return switch (level) {
            case SUCCESS, FAILURE -> 4;
            case WARNING -> 3;
            case NEEDS_YOU -> 5;
        };
    }

    /// Names of emojis, which ntfy puts before the title.
    private static String tag(Level level) {
        return switch (level) {
            case SUCCESS -> "shopping_cart";
            case WARNING -> "warning";
            case FAILURE -> "x";
            case NEEDS_YOU -> "rotating_light";
        };
    }
}

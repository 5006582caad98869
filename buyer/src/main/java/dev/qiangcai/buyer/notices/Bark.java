package dev.qiangcai.buyer.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An iPhone with Bark, by a bark-server (its documentation, "API V2").
record Bark(String device) implements Service {
    private static final Codes CODES = new Codes("code", 200, "message", Set.of());
    /// Apple's limit for all of it is 4 KiB.
    private static final int LONGEST = 3_000;

    static Optional<List<Channel>> channels(Address address, Reach reach) {
        address.allow();
        var devices = address.parts().stream().map(Bark::new).toList();
        return Channels.ownServer(address, reach, address.login().map(Post::basic))
                .flatMap(server -> Channels.each(devices, address, server));
    }

    @Override
    public Letter letter(Message message) {
        var body = new LinkedHashMap<String, Object>();
        body.put("device_key", device);
        body.put("title", message.title());
        body.put("body", message.body(LONGEST));
        body.put("level", level(message.level()));
        body.put("group", "qiangcai");
        message.link().ifPresent(link -> body.put("url", link.toString()));
        return Letter.json("/push", body);
    }

    /// `timeSensitive` breaks through a focus, `critical` through silence.
    private static String level(Level level) {
        return switch (level) {
            case SUCCESS, FAILURE -> "timeSensitive";
            case WARNING -> "active";
            case NEEDS_YOU -> "critical";
        };
    }

    @Override
    public Receipt judge(Answer answer) {
        return answer.byCode(CODES);
    }
}

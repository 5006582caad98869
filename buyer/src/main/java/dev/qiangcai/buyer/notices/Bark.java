package dev.qiangcai.buyer.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An iPhone with Bark, by a bark-server (its documentation, "API V2").
///
/// @param cipher what keeps messages from the server; empty: it reads them
record Bark(String device, Optional<BarkCipher> cipher) implements Service {
    private static final Codes CODES = new Codes("code", 200, "message", Set.of());
    /// Apple's limit for all of it is 4 KiB.
    private static final int LONGEST = 3_000;
    /// Base64 makes four bytes of three.
    private static final int LONGEST_ENCRYPTED = 2_000;

    static Optional<List<Channel>> channels(Address address, Reach reach) {
        address.allow("key", "mode");
        var key = address.setting("key");
        var cipher = key.flatMap(known -> BarkCipher.of(known, address.setting("mode")));
        boolean good = key.isPresent() == cipher.isPresent()
                && (key.isPresent() || address.setting("mode").isEmpty());
        var devices =
                address.parts().stream().map(device -> new Bark(device, cipher)).toList();
        return Channels.ownServer(address, reach, address.login().map(Post::basic))
                .filter(_ -> good)
                .flatMap(server -> Channels.each(devices, address, server));
    }

    @Override
    public Letter letter(Message message) {
        var body = new LinkedHashMap<String, Object>();
        body.put("device_key", device);
        cipher.ifPresentOrElse(
                known -> {
                    var iv = known.freshIv();
                    body.put("ciphertext", known.encrypted(Letter.text(shown(message, LONGEST_ENCRYPTED)), iv));
                    body.put("iv", iv);
                },
                () -> body.putAll(shown(message, LONGEST)));
        return Letter.json("/push", body);
    }

    private static Map<String, Object> shown(Message message, int longest) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("title", message.title());
        shown.put("body", message.body(longest));
        shown.put("level", level(message.level()));
        shown.put("group", "qiangcai");
        message.link().ifPresent(link -> shown.put("url", link.toString()));
        return shown;
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

package dev.qiangcai.buyer.notices;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A group's bot in Feishu (飞书自定义机器人).
///
/// @param token the bot's, a secret
/// @param secret what each message is signed with; empty: this bot wants none
/// @param clock a signature holds for an hour
record Feishu(String token, Optional<String> secret, InstantSource clock) implements Service {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{4,100}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{4,200}");
    /// 11232: too many messages for now.
    private static final Codes CODES = new Codes("code", 0, "msg", Set.of(11_232));
    private static final int LONGEST = 19_000;
    private static final String EVERYBODY = "<at user_id=\"all\">所有人</at> ";

    static Optional<List<Channel>> channels(Address address, Reach reach) {
        address.allow("secret");
        var secret = address.setting("secret");
        boolean good = TOKEN.matcher(address.place()).matches()
                && address.parts().isEmpty()
                && secret.stream().allMatch(key -> SECRET.matcher(key).matches());
        var bot = new Feishu(address.place(), secret, InstantSource.system());
        return good ? Channels.each(List.of(bot), address, reach.service("open.feishu.cn")) : Optional.empty();
    }

    @Override
    public Letter letter(Message message) {
        var mention = message.level() == Level.NEEDS_YOU ? EVERYBODY : "";
        var body = new LinkedHashMap<String, Object>();
        secret.ifPresent(key -> {
            long seconds = clock.instant().getEpochSecond();
            body.put("timestamp", Long.toString(seconds));
            body.put("sign", signature(key, seconds));
        });
        body.put("msg_type", "text");
        body.put("content", Map.of("text", mention + message.whole(LONGEST)));
        return Letter.json("/open-apis/bot/v2/hook/" + token, body);
    }

    /// Of nothing, with the time and the secret on two lines for a key.
    static String signature(String secret, long seconds) {
        return Letter.signature(seconds + "\n" + secret, "");
    }

    @Override
    public Receipt judge(Answer answer) {
        return answer.byCode(CODES);
    }

    @Override
    public String toString() {
        return "Feishu";
    }
}

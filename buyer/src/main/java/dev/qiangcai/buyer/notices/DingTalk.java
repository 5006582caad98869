package dev.qiangcai.buyer.notices;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A group's bot in DingTalk (钉钉自定义机器人).
///
/// @param token the bot's, a secret
/// @param secret what each request is signed with; empty: this bot wants none
/// @param phones of the members who are mentioned
/// @param clock a signature holds for an hour
record DingTalk(String token, Optional<String> secret, List<String> phones, InstantSource clock) implements Service {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{4,200}");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d-]{11,18}");
    /// -1: busy; 130101: more than twenty messages a minute.
    private static final Codes CODES = new Codes("errcode", 0, "errmsg", Set.of(-1, 130_101));
    private static final int LONGEST = 18_000;

    static Optional<List<Channel>> channels(Address address, Reach reach) {
        address.allow();
        var secret = address.login().map(Address.Login::user);
        boolean good = KEY.matcher(address.place()).matches()
                && secret.stream().allMatch(key -> KEY.matcher(key).matches())
                && address.parts().stream()
                        .allMatch(phone -> PHONE.matcher(phone).matches());
        var bot = new DingTalk(address.place(), secret, address.parts(), InstantSource.system());
        return good ? Channels.each(List.of(bot), address, reach.service("oapi.dingtalk.com")) : Optional.empty();
    }

    @Override
    public Letter letter(Message message) {
        boolean everybody = message.level() == Level.NEEDS_YOU && phones.isEmpty();
        var signature = secret.map(key -> signature(key, clock.millis())).orElse("");
        return Letter.json(
                "/robot/send?access_token=" + token + signature,
                Map.of(
                        "msgtype",
                        "text",
                        "text",
                        Map.of("content", message.whole(LONGEST)),
                        "at",
                        Map.of("atMobiles", phones, "isAtAll", everybody)));
    }

    /// The time and the secret on two lines, signed with the secret.
    static String signature(String secret, long millis) {
        return "&timestamp=" + millis + "&sign=" + Letter.encoded(Letter.signature(secret, millis + "\n" + secret));
    }

    @Override
    public Receipt judge(Answer answer) {
        return answer.byCode(CODES);
    }

    @Override
    public String toString() {
        return "DingTalk";
    }
}

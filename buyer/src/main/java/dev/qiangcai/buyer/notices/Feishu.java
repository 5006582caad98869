package dev.qiangcai.buyer.notices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A group's bot in Feishu (飞书自定义机器人).
///
/// @param token the bot's, a secret
record Feishu(String token) implements Service {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{4,100}");
    /// 11232: too many messages for now.
    private static final Codes CODES = new Codes("code", 0, "msg", Set.of(11_232));
    private static final int LONGEST = 19_000;
    private static final String EVERYBODY = "<at user_id=\"all\">所有人</at> ";

    static Optional<List<Channel>> channels(Address address, Reach reach) {
        address.allow();
        return TOKEN.matcher(address.place()).matches() && address.parts().isEmpty()
                ? Channels.each(List.of(new Feishu(address.place())), address, reach.service("open.feishu.cn"))
                : Optional.empty();
    }

    @Override
    public Letter letter(Message message) {
        var mention = message.level() == Level.NEEDS_YOU ? EVERYBODY : "";
        return Letter.json(
                "/open-apis/bot/v2/hook/" + token,
                Map.of("msg_type", "text", "content", Map.of("text", mention + message.whole(LONGEST))));
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

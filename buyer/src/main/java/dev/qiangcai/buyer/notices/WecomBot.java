package dev.qiangcai.buyer.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A group's bot in WeCom (企业微信群机器人).
///
/// @param key the bot's, a secret
record WecomBot(String key) implements Service {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{4,100}");
    /// -1: busy; 45009: more than twenty messages a minute.
    private static final Codes CODES = new Codes("errcode", 0, "errmsg", Set.of(-1, 45_009));
    /// It refuses longer ones.
    private static final int LONGEST = 2_048;

    static Optional<List<Channel>> channels(Address address, Reach reach) {
        address.allow();
        return KEY.matcher(address.place()).matches() && address.parts().isEmpty()
                ? Channels.each(List.of(new WecomBot(address.place())), address, reach.service("qyapi.weixin.qq.com"))
                : Optional.empty();
    }

    @Override
    public Letter letter(Message message) {
        var text = new LinkedHashMap<String, Object>();
        text.put("content", message.whole(LONGEST));
        if (message.level() == Level.NEEDS_YOU) {
            text.put("mentioned_list", List.of("@all"));
        }
        return Letter.json("/cgi-bin/webhook/send?key=" + key, Map.of("msgtype", "text", "text", text));
    }

    @Override
    public Receipt judge(Answer answer) {
        return answer.byCode(CODES);
    }

    @Override
    public String toString() {
        return "WecomBot";
    }
}

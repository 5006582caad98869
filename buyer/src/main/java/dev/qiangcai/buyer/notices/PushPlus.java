package dev.qiangcai.buyer.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// WeChat by PushPlus: to the owner, or to a group's topic. It answers with status 200 whatever happened.
///
/// @param token the owner's, a secret
/// @param topic empty: to the owner alone
/// @param way `wechat`, `cp` (WeCom), `mail` or `sms`
record PushPlus(String token, Optional<String> topic, String way) implements Service {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Codes CODES = new Codes("code", 200, "msg", Set.of(500));
    private static final Set<String> WAYS = Set.of("wechat", "cp", "mail", "sms");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST = 20_000;

    static Optional<List<Channel>> channels(Address address, Reach reach) {
        address.allow("channel");
        var token = address.place();
        var way = address.setting("channel").orElse("wechat");
        if (!TOKEN.matcher(token).matches() || !WAYS.contains(way)) {
            return Optional.empty();
        }
        var topics = address.parts().isEmpty()
                ? Stream.of(Optional.<String>empty())
                : address.parts().stream().map(Optional::of);
        return Channels.each(
                topics.map(topic -> new PushPlus(token, topic, way)).toList(),
                address,
                reach.service("www.pushplus.plus"));
    }

    @Override
    public Letter letter(Message message) {
        var body = new LinkedHashMap<String, Object>();
        body.put("token", token);
        body.put("title", Message.fit(message.headline(), LONGEST_TITLE));
        body.put("content", message.body(LONGEST));
        body.put("template", "txt");
        body.put("channel", way);
        topic.ifPresent(group -> body.put("topic", group));
        return Letter.json("/send", body);
    }

    @Override
    public Receipt judge(Answer answer) {
        return answer.byCode(CODES);
    }

    @Override
    public String toString() {
        return "PushPlus";
    }
}

package dev.qiangcai.buyer.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// WeChat, or the service's own app, by ServerChan (Server酱): a form to a path that holds the key. Keys of its third
/// edition name the server that they belong to.
record ServerChan(String path) implements Service {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{4,100}");
    private static final Pattern THIRD_EDITION = Pattern.compile("sctp(\\d+)t[A-Za-z0-9]+");
    private static final Codes CODES = new Codes("code", 0, "message", Set.of());
    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST = 30_000;

    static Optional<List<Channel>> channels(Address address, Reach reach) {
        address.allow();
        var key = address.place();
        if (!KEY.matcher(key).matches() || !address.parts().isEmpty()) {
            return Optional.empty();
        }
        var third = THIRD_EDITION.matcher(key);
        return third.matches()
                ? Channels.each(
                        List.of(new ServerChan("/send/" + key + ".send")),
                        address,
                        reach.service(third.group(1) + ".push.ft07.com"))
                : Channels.each(
                        List.of(new ServerChan("/" + key + ".send")), address, reach.service("sctapi.ftqq.com"));
    }

    /// The text is Markdown, in which a line alone ends no line. A title that does not fit is its first line.
    @Override
    public Letter letter(Message message) {
        var title = message.headline();
        boolean fits = title.codePointCount(0, title.length()) <= LONGEST_TITLE;
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", fits ? title : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…");
        fields.put("desp", (fits ? message.body(LONGEST) : message.whole(LONGEST)).replace("\n", "\n\n"));
        return Letter.form(path, fields);
    }

    @Override
    public Receipt judge(Answer answer) {
        return answer.byCode(CODES);
    }

    @Override
    public String toString() {
        return "ServerChan";
    }
}

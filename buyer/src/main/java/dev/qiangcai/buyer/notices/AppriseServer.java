package dev.qiangcai.buyer.notices;

import dev.qiangcai.guard.words.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// An Apprise API server, which sends on to whatever its configuration of that key names.
///
/// @param path ends in `/notify/KEY`
/// @param tags which of the configuration's services; empty: all
record AppriseServer(String path, Optional<String> tags) implements Service {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final int NO_CONFIGURATION = 204;
    private static final int LONGEST = 30_000;

    /// What stands before the key is where the server is kept.
    static Optional<List<Channel>> channels(Address address, Reach reach) {
        address.allow("tags");
        var parts = address.parts();
        if (parts.isEmpty()
                || !parts.stream().allMatch(part -> PART.matcher(part).matches())) {
            return Optional.empty();
        }
        var folder = parts.subList(0, parts.size() - 1).stream()
                .map(part -> "/" + part)
                .reduce("", String::concat);
        var service = new AppriseServer(folder + "/notify/" + parts.getLast(), address.setting("tags"));
        return Channels.ownServer(address, reach, address.login().map(Post::basic))
                .flatMap(server -> Channels.each(List.of(service), address, server));
    }

    @Override
    public Letter letter(Message message) {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", message.title());
        body.put("body", message.body(LONGEST));
        body.put("type", message.level().type());
        body.put("format", "text");
        tags.ifPresent(some -> body.put("tag", some));
        return Letter.json(path, body).with(Map.of("Accept", "application/json"));
    }

    /// 204 says that there is no such configuration, 424 that not all of its services took it.
    @Override
    public Receipt judge(Answer answer) {
        return answer.status() == NO_CONFIGURATION
                ? new Receipt.Refused(
                        Sentence.of("dev.qiangcai.buyer.words", "notice.noConfiguration", answer.server()),
                        Optional.empty())
                : answer.byStatus();
    }

    @Override
    public String toString() {
        return "AppriseServer";
    }
}

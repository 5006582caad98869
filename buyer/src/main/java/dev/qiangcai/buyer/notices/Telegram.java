package dev.qiangcai.buyer.notices;

import com.fasterxml.jackson.databind.JsonNode;
import dev.qiangcai.guard.words.Sentence;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A chat, a group or a channel of Telegram, by a bot of the owner's (Bot API, `sendMessage`).
///
/// @param token the bot's, a secret
/// @param chat a number, or a public channel's `@name`
/// @param topic the thread of a group that has threads
record Telegram(String token, String chat, Optional<Integer> topic) implements Service {
    private static final Pattern TOKEN = Pattern.compile("\\d{3,20}:[A-Za-z0-9_-]{10,100}");
    private static final Pattern CHAT = Pattern.compile("-?\\d{1,20}|@[A-Za-z0-9_]{4,40}");
    private static final int LONGEST = 4_000;

    static Optional<List<Channel>> channels(Address address, Reach reach) {
        address.allow("topic");
        var topic = address.setting("topic");
        boolean good = TOKEN.matcher(address.place()).matches()
                && address.parts().stream().allMatch(chat -> CHAT.matcher(chat).matches())
                && topic.stream().allMatch(number -> number.matches("\\d{1,9}"));
        return good
                ? Channels.each(
                        address.parts().stream()
                                .map(chat -> new Telegram(address.place(), chat, topic.map(Integer::parseInt)))
                                .toList(),
                        address,
                        reach.service("api.telegram.org"))
                : Optional.empty();
    }

    @Override
    public Letter letter(Message message) {
        var body = new LinkedHashMap<String, Object>();
        body.put("chat_id", chat);
        topic.ifPresent(thread -> body.put("message_thread_id", thread));
        body.put("text", message.whole(LONGEST));
        body.put("disable_notification", message.level() == Level.WARNING);
        // What makes a preview also opens the link: a pay page is for its owner alone.
        body.put("link_preview_options", Map.of("is_disabled", true));
        return Letter.json("/bot" + token + "/sendMessage", body);
    }

    @Override
    public Receipt judge(Answer answer) {
        var said = answer.json();
        if (answer.good() && said.path("ok").asBoolean()) {
            return new Receipt.Taken("HTTP " + answer.status() + ", ok");
        }
        if (!said.has("ok")) {
            return answer.good()
                    ? new Receipt.Refused(say("notice.strange", answer.server(), "ok"), Optional.empty())
                    : answer.byStatus();
        }
        var refused = answer.refused(say(
                "notice.code",
                answer.server(),
                "error_code",
                said.path("error_code").asInt(),
                Answer.line(said.path("description").asText())));
        return new Receipt.Refused(
                refused.why(), refused.again().map(wait -> wait(said).orElse(wait)));
    }

    private static Optional<Duration> wait(JsonNode said) {
        var seconds = said.path("parameters").path("retry_after");
        return seconds.isInt() ? Optional.of(Duration.ofSeconds(seconds.intValue())) : Optional.empty();
    }

    private static Sentence say(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.buyer.words", key, facts);
    }

    @Override
    public String toString() {
        return "Telegram";
    }
}

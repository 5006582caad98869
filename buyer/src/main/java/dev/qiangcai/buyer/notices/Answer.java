package dev.qiangcai.buyer.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.qiangcai.guard.words.Sentence;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/// What a server answered.
///
/// @param server its name in messages
/// @param retryAfter how long it wants to be left alone
/// @param body its beginning
record Answer(String server, int status, Optional<Duration> retryAfter, String body) implements Reply {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 160;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    /// The same, with nothing in it that must not be shown: services repeat keys in what they say.
    Answer without(Collection<String> secrets) {
        var clean = body;
        for (var secret : secrets) {
            clean = clean.replace(secret, "•••");
        }
        return new Answer(server, status, retryAfter, clean);
    }

    boolean good() {
        return status / 100 == 2;
    }

    /// The body; missing where it is no JSON.
    JsonNode json() {
        try {
            return Optional.ofNullable(JSON.readTree(body)).orElseGet(MissingNode::getInstance);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    /// For servers that tell by the status alone.
    Receipt byStatus() {
        if (good()) {
            return new Receipt.Taken("HTTP " + status);
        }
        boolean elsewhere = status / 100 == 3;
        return refused(Sentence.of(
                "dev.qiangcai.buyer.words", elsewhere ? "notice.elsewhere" : "notice.status", server, status));
    }

    /// For services that tell by a number in the body, often with a status of 200.
    Receipt byCode(Codes codes) {
        var said = json();
        var code = said.path(codes.field());
        var words = line(said.path(codes.words()).asText());
        if (!code.isInt() && !good()) {
            return byStatus();
        }
        if (!code.isInt()) {
            return new Receipt.Refused(
                    Sentence.of("dev.qiangcai.buyer.words", "notice.strange", server, codes.field()), Optional.empty());
        }
        if (good() && code.intValue() == codes.good()) {
            return new Receipt.Taken("HTTP " + status + ", " + codes.field() + " " + code + " " + words);
        }
        var why = Sentence.of("dev.qiangcai.buyer.words", "notice.code", server, codes.field(), code, words);
        return codes.busy().contains(code.intValue())
                ? new Receipt.Refused(why, Optional.of(retryAfter.orElse(Duration.ZERO)))
                : refused(why);
    }

    /// Another try helps where the server was busy, or broken.
    Receipt.Refused refused(Sentence why) {
        boolean passes = status == TIMEOUT || status == TOO_MANY || status / 100 == 5;
        return new Receipt.Refused(why, passes ? Optional.of(retryAfter.orElse(Duration.ZERO)) : Optional.empty());
    }

    /// What a service said, on one line that a terminal can show.
    static String line(String said) {
        var line = said.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}

package dev.qiangcai.buyer.notices;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the owner is told, whichever way it goes.
///
/// @param title a line
/// @param text more lines, or none
/// @param link where it is seen or paid; only http and https addresses are links
/// @param items the same for programs, one by one: what `json://` sends beside the text
public record Message(Level level, String title, String text, Optional<URI> link, List<Map<String, Object>> items) {
    private static final String CUT = "…";

    public Message {
        link = link.filter(Message::web);
        items = List.copyOf(items);
    }

    public Message(Level level, String title, String text, Optional<URI> link) {
        this(level, title, text, link, List.of());
    }

    private static boolean web(URI link) {
        return "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
    }

    /// The title with the level's sign.
    String headline() {
        return level.sign() + " " + title;
    }

    /// Text and link, for services that show the title by themselves; never empty.
    ///
    /// @param mostBytes services cut or refuse longer ones; what is cut is the text
    String body(int mostBytes) {
        return linked(text.isBlank() ? title : text, mostBytes);
    }

    /// Headline, text and link.
    String whole(int mostBytes) {
        return linked(text.isBlank() ? headline() : headline() + "\n" + text, mostBytes);
    }

    private String linked(String told, int mostBytes) {
        var tail = link.map(address -> "\n" + address).orElse("");
        var all = fit(told, mostBytes);
        return all.contains(tail.strip()) ? all : fit(told, mostBytes - bytes(tail)) + tail;
    }

    /// The beginning of a text, of at most so many bytes in UTF-8, and never half a character.
    static String fit(String text, int mostBytes) {
        if (bytes(text) <= mostBytes) {
            return text;
        }
        var fitting = new StringBuilder();
        int left = mostBytes - bytes(CUT);
        for (int at = 0; at < text.length(); ) {
            var character = Character.toString(text.codePointAt(at));
            left -= bytes(character);
            if (left < 0) {
                break;
            }
            fitting.append(character);
            at += character.length();
        }
        return fitting + CUT;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

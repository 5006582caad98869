package dev.qiangcai.cli.log;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/// What must never be written: the secrets that the program knows, and whatever looks like one.
///
/// Threads: [#hide] and [#mask] may be called from any thread at any time.
public final class Masks {
    /// What stands where a secret was.
    public static final String MASK = "***";

    private static final int FEWEST = 3;

    private static final List<Pattern> LOOKS = List.of(
            // whole header values: a cookie's name is as telling as its value
            Pattern.compile("(?i)((?:set-)?cookie2?|(?:proxy-)?authorization)(\"?\\s*[:=]\\s*\\[?\"?)[^\\r\\n\"]+"),
            // token=…, "phone": "…", X-Auth-Token: …
            Pattern.compile(
                    "(?i)([\\w-]*(?:token|password|passwd|secret|phone|mobile|sess(?:ion)?_?id|api_?key|smscode))"
                            + "(\"?\\s*[:=]\\s*\"?)[^\\s\"'&,;}\\])]+"),
            // an SMS code under the name of code; a store's own codes are shorter or negative
            Pattern.compile("(?i)((?:code|otp|captcha|验证码))(\"?\\s*[:=：]\\s*\"?)\\d{5,8}(?!\\d)"),
            // a bearer token or a JSON Web Token anywhere
            Pattern.compile("(?i)(bearer)( +)[\\w.~+/=-]+"),
            Pattern.compile("()()\\beyJ[\\w-]{5,}\\.[\\w-]+\\.[\\w-]*"),
            // a mobile number of China
            Pattern.compile("()()(?<![\\d.])(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)"));

    /// Longest first, so that no part of a longer secret is left behind by a shorter one.
    private final ConcurrentSkipListSet<String> secrets = new ConcurrentSkipListSet<>(Masks::longestFirst);

    /// Keeps `secret` out of everything that is masked from now on, also where it is written as in a URL or in JSON.
    /// Fewer than three characters hide nothing: they would blacken every line and give nobody away.
    public void hide(String secret) {
        var bare = secret.strip();
        if (bare.length() >= FEWEST) {
            secrets.add(bare);
            secrets.add(URLEncoder.encode(bare, StandardCharsets.UTF_8));
            secrets.add(bare.replace("\\", "\\\\").replace("\"", "\\\""));
        }
    }

    /// Written out, since Java makes code for those of [java.util.Comparator] anew at each start.
    private static int longestFirst(String one, String other) {
        int longer = Integer.compare(other.length(), one.length());
        return longer == 0 ? one.compareTo(other) : longer;
    }

    /// The text with every secret, and all that looks like one, made unreadable.
    public String mask(String text) {
        var masked = text;
        for (var secret : secrets) {
            masked = masked.replace(secret, MASK);
        }
        for (var look : LOOKS) {
            masked = look.matcher(masked).replaceAll("$1$2" + MASK);
        }
        return masked;
    }

    @Override
    public String toString() {
        return "masks of " + secrets.size() + " spellings";
    }
}

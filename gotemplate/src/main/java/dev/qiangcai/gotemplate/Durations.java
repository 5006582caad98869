package dev.qiangcai.gotemplate;

import java.math.BigInteger;
import java.util.regex.Pattern;

/// Prometheus's durations, such as `1h30m`, in seconds.
final class Durations {
    private static final Pattern FORM =
            Pattern.compile("(?:(\\d+)y)?(?:(\\d+)w)?(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?(?:(\\d+)ms)?");
    private static final long[] MILLIS = {365L * 86_400_000, 7L * 86_400_000, 86_400_000, 3_600_000, 60_000, 1000, 1};

    private Durations() {}

    static double seconds(String text) {
        if (text.isEmpty()) {
            throw new Failing("empty duration string");
        }
        var form = FORM.matcher(text);
        if (text.equals("0")) {
            return 0;
        }
        if (!form.matches()) {
            throw new Failing("not a valid duration string: " + GoText.quoted(text));
        }
        var millis = BigInteger.ZERO;
        for (var i = 0; i < MILLIS.length; i++) {
            if (form.group(i + 1) != null) {
                millis = millis.add(new BigInteger(form.group(i + 1)).multiply(BigInteger.valueOf(MILLIS[i])));
            }
        }
        if (millis.multiply(BigInteger.valueOf(1_000_000)).bitLength() > 63) {
            throw new Failing("duration out of range");
        }
        return millis.doubleValue() / 1000;
    }
}

package dev.qiangcai.cli;

import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/// Reads a length of time as people write it: `30ms`, `37s`, `-5m`, `1h`, `0`.
final class LengthOfTime implements ITypeConverter<Duration> {
    private static final Pattern WRITTEN = Pattern.compile("([+-]?\\d{1,9})(ms|s|m|h|d)");

    @Override
    public Duration convert(String text) {
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new BadOption(text, "duration");
        }
        long number = Long.parseLong(written.group(1));
        return switch (written.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}

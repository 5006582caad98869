package dev.qiangcai.cli;

import dev.qiangcai.buyer.history.QuietHours;
import dev.qiangcai.buyer.history.Telling;
import dev.qiangcai.buyer.notices.Channel;
import dev.qiangcai.buyer.notices.Channels;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How product pages are watched, and what becomes of the news.
final class PageOptions {
    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final Duration MOST = Duration.ofDays(1);

    @Option(names = "--list", paramLabel = "FILE")
    private @Nullable Path list;

    @Option(names = "--every", paramLabel = "TIME", converter = LengthOfTime.class)
    private Duration every = Duration.ofMinutes(1);

    @Option(names = "--notify", paramLabel = "URL")
    private List<String> notify = new ArrayList<>();

    @Option(names = "--quiet", paramLabel = "FROM-TO")
    private String quiet = "";

    @Mixin
    private final WatchBook book = new WatchBook();

    /// Refuses what makes no sense, and what would do nothing in a single round of looks.
    ///
    /// @param once whether there is only one
    void check(boolean once) {
        every();
        telling();
        aboutNotices().filter(_ -> once).ifPresent(option -> {
            throw new BadOption(Terminal.sentence("watch.onceAlone", option));
        });
    }

    /// The option, where one is given, that is about notices.
    Optional<String> aboutNotices() {
        if (!notify.isEmpty()) {
            return Optional.of("--notify");
        }
        return quiet.isBlank() ? Optional.empty() : Optional.of("--quiet");
    }

    WatchBook book() {
        return book;
    }

    boolean listed() {
        return list != null;
    }

    /// The addresses of the command line and of the list, as they are written.
    List<String> addresses(List<String> named) {
        var all = new ArrayList<>(named);
        if (list != null) {
            all.addAll(AddressList.read(list));
        }
        return all;
    }

    Duration every() {
        if (every.compareTo(LEAST) < 0 || every.compareTo(MOST) > 0) {
            throw new BadOption(Terminal.sentence(
                    "usage.range", "--every", every.toSeconds() + "s", LEAST.toSeconds() + "s", MOST.toDays() + "d"));
        }
        return every;
    }

    List<Channel> channels(Desk desk) {
        notify.forEach(desk.masks()::hide);
        var channels = Channels.parse(notify);
        Premises.hide(channels, desk.masks());
        return channels;
    }

    /// Empty where there is nobody to tell.
    Optional<Telling> telling() {
        var hours = Optional.of(quiet)
                .filter(text -> !text.isBlank())
                .map(text -> QuietHours.parse(text, ZoneId.systemDefault())
                        .orElseThrow(() -> new BadOption(text, "quietHours")));
        if (hours.isPresent() && notify.isEmpty()) {
            throw new BadOption(Terminal.sentence("watch.quietAlone"));
        }
        return notify.isEmpty() ? Optional.empty() : Optional.of(new Telling(hours));
    }
}

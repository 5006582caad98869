package dev.qiangcai.cli;

import dev.qiangcai.buyer.notices.Channel;
import dev.qiangcai.buyer.notices.Channels;
import dev.qiangcai.buyer.plan.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who is told of a rehearsal: those that are named, and those of a plan that is named. A plan that only lies about
/// is left alone, so that no practice rings anybody's phone unasked.
final class NoticeOptions {
    @Option(names = "--notify", paramLabel = "URL")
    private List<String> notify = new ArrayList<>();

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            descriptionKey = "rehearse.config")
    private @Nullable Path config;

    List<Channel> channels(Desk desk) {
        notify.forEach(desk.masks()::hide);
        var channels = new ArrayList<>(Channels.parse(notify));
        if (config != null) {
            channels.addAll(Plan.readSetup(config, Map.of()).told());
        }
        Premises.hide(channels, desk.masks());
        return channels;
    }
}

package dev.qiangcai.buyer.notices;

import dev.qiangcai.shop.disk.Sealed;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// The ways to the owner by their addresses, spelled as Apprise spells them.
///
/// ```java
/// var channels = Channels.parse("tgram://123456:token/chat");
/// ```
public final class Channels {
    private static final List<Kind> KINDS = List.of(
            new Kind(List.of("ntfy", "ntfys"), "ntfy://TOPIC, ntfys://TOKEN@HOST/TOPIC", Ntfy::channels),
            new Kind(
                    List.of("bark", "barks"),
                    "barks://HOST/DEVICE_KEY, barks://HOST/DEVICE_KEY?key=16_24_OR_32_CHARACTERS&mode=gcm",
                    Bark::channels),
            new Kind(List.of("schan"), "schan://SENDKEY", ServerChan::channels),
            new Kind(List.of("pushplus"), "pushplus://TOKEN, pushplus://TOKEN/TOPIC", PushPlus::channels),
            new Kind(List.of("wecombot"), "wecombot://KEY", WecomBot::channels),
            new Kind(List.of("feishu"), "feishu://TOKEN", Feishu::channels),
            new Kind(List.of("dingtalk"), "dingtalk://TOKEN, dingtalk://SECRET@TOKEN/PHONE", DingTalk::channels),
            new Kind(List.of("tgram"), "tgram://BOT_TOKEN/CHAT_ID", Telegram::channels),
            new Kind(
                    List.of("mailto", "mailtos"),
                    "mailtos://USER:PASSWORD@DOMAIN?smtp=HOST&to=ADDRESS",
                    MailAddress::channels),
            new Kind(List.of("json", "jsons"), "jsons://USER:PASSWORD@HOST/PATH", WebHook::channels),
            new Kind(List.of("apprise", "apprises"), "apprises://HOST/KEY", AppriseServer::channels));

    /// @param schemes the plain one, and the one that is safe on the way
    /// @param open empty where the address lacks something, or has too much
    private record Kind(
            List<String> schemes, String spelling, BiFunction<Address, Reach, Optional<List<Channel>>> open) {}

    private Channels() {}

    /// What an address leads to: one channel, or several where it names several topics, devices or chats.
    ///
    /// @throws BadChannel where that is no address of a kind that is known
    public static List<Channel> parse(String text) {
        return parse(text, Reach.world());
    }

    /// What all of them lead to.
    public static List<Channel> parse(List<String> texts) {
        return texts.stream().flatMap(text -> parse(text).stream()).toList();
    }

    static List<Channel> parse(String text, Reach reach) {
        if (text.strip().startsWith(Sealed.SPELLED)) {
            throw new BadChannel("notice.sealed");
        }
        var address = Address.of(text.strip()).orElseThrow(() -> new BadChannel("notice.noAddress", spellings()));
        var scheme = address.scheme().toLowerCase(Locale.ROOT);
        var kind = KINDS.stream()
                .filter(each -> each.schemes().contains(scheme))
                .findFirst()
                .orElseThrow(() -> new BadChannel("notice.unknownScheme", scheme, spellings()));
        return kind.open()
                .apply(address.under(scheme), reach)
                .orElseThrow(() -> new BadChannel("notice.misspelt", scheme, kind.spelling()));
    }

    private static String spellings() {
        return KINDS.stream().map(kind -> "\n  " + kind.spelling()).collect(Collectors.joining());
    }

    /// One channel for each of those, all at the same server.
    static Optional<List<Channel>> each(List<? extends Service> services, Address address, Post post) {
        var channels = new ArrayList<Channel>();
        services.forEach(service -> channels.add(new HttpChannel(address, post, service)));
        return channels.isEmpty() ? Optional.empty() : Optional.of(channels);
    }

    /// The owner's own server: `…s` is safe on the way, what has no `s` is plain.
    static Optional<Post> ownServer(Address address, Reach reach, Optional<String> authorization) {
        return server(address).map(base -> reach.post(base, authorization));
    }

    private static Optional<URI> server(Address address) {
        return address.server(address.scheme().endsWith("s") ? "https" : "http");
    }
}

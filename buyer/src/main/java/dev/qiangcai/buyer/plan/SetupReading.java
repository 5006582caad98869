package dev.qiangcai.buyer.plan;

import dev.qiangcai.buyer.plan.LogChoice.Level;
import dev.qiangcai.buyer.storage.BadAddress;
import dev.qiangcai.buyer.storage.ServerAddress;
import dev.qiangcai.guard.words.SpokenException;
import dev.qiangcai.shop.profile.Setting;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Understands what stands around a purchase.
final class SetupReading {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final RawPlan raw;
    private final Values values;
    private final Plan.World world;

    SetupReading(RawPlan raw, Values values, Plan.World world) {
        this.raw = raw;
        this.values = values;
        this.world = world;
    }

    Setup setup() {
        return new Setup(
                store(),
                account(),
                state(),
                raw.storage().map(String::strip).filter(text -> !text.isEmpty()).map(this::storage),
                raw.language().map(this::language),
                log(),
                new NoticeReading(raw.told().orElse(List.of()), values, seals()).channels());
    }

    private Path state() {
        return values.path("state", values.required("state", raw.state(), "state: .qiangcai"));
    }

    Seals seals() {
        return new Seals(values.sources().file(), state());
    }

    /// The secret that is written under a key, in whichever source.
    private String revealed(String key, String written) {
        return seals().reveal(values.sources().spot(key), key, written);
    }

    /// The profile's id as the plan names it, or the path of a profile's file beside the plan.
    String profile() {
        var named = values.required(
                "store.profile", raw.store().flatMap(RawPlan.Store::profile), "store.profile: shangchao");
        var beside = named.matches(".*[./\\\\].*") ? values.path("store.profile", named) : values.folder();
        return !beside.equals(values.folder()) && Files.exists(beside) ? beside.toString() : named;
    }

    StoreNeeds needs() {
        var profile = profile();
        try {
            return world.profiles().apply(profile);
        } catch (SpokenException refused) {
            throw new UnknownProfile(values.sources().spot("store.profile"), profile, refused, refused.sentence());
        }
    }

    private StoreChoice store() {
        var store = raw.store();
        return new StoreChoice(
                profile(),
                store.flatMap(RawPlan.Store::base).map(this::base),
                store.flatMap(RawPlan.Store::trust).map(file -> values.existing("store.trust", file)),
                settings(store.flatMap(RawPlan.Store::settings).orElse(Map.of()), needs().settings()));
    }

    private URI base(String text) {
        var uri = values.parsed("store.base", text, "plan.anAddress", URI::create);
        boolean local = uri.getHost() != null && LOOPBACK.contains(uri.getHost());
        boolean safe = "https".equals(uri.getScheme()) || (local && "http".equals(uri.getScheme()));
        if (!safe || uri.getHost() == null || uri.getUserInfo() != null) {
            throw values.bad("store.base", text, "plan.anAddress");
        }
        return uri;
    }

    /// Under the profile's own spelling: an environment variable has no lower case.
    private Map<String, String> settings(Map<String, String> given, List<Setting> asked) {
        var named = new HashMap<String, String>();
        given.forEach((name, value) -> named.put(spelled(name, asked), value));
        for (var setting : asked) {
            if (setting.required() && named.getOrDefault(setting.name(), "").isBlank()) {
                throw new MissingSetting(values.sources().spot("store.settings." + setting.name()), setting.label());
            }
        }
        return named;
    }

    private String spelled(String name, List<Setting> asked) {
        var names = asked.stream().map(Setting::name).toList();
        return names.stream().filter(name::equalsIgnoreCase).findFirst().orElseThrow(() -> {
            var spot = values.sources().spot("store.settings." + name);
            return new UnknownKey(
                    spot, names.isEmpty() ? "store.profile" : "store.settings." + new Known(names).nearest(name));
        });
    }

    /// What the plan itself says goes before the login file; a code and a password, which a plan never holds, may
    /// stand in the environment.
    private Account account() {
        var account = raw.account();
        var given = new HashMap<String, Optional<String>>();
        given.put("phone", account.flatMap(RawPlan.Account::phone).map(text -> revealed("account.phone", text)));
        given.put("email", account.flatMap(RawPlan.Account::email).map(text -> revealed("account.email", text)));
        given.put("user", account.flatMap(RawPlan.Account::user).map(text -> revealed("account.user", text)));
        given.put("code", Optional.ofNullable(world.environment().get("QIANGCAI_CODE")));
        given.put("password", Optional.ofNullable(world.environment().get("QIANGCAI_PASSWORD")));
        var login = account.flatMap(RawPlan.Account::login)
                .map(file -> world.logins().apply(values.path(LoginFile.KEY, file)));
        var secrets = new HashMap<String, Secret>();
        given.forEach((name, text) -> secret(text.or(() -> login.map(file -> login(file, name))))
                .ifPresent(secret -> secrets.put(name, secret)));
        return new Account(secrets);
    }

    private String login(PlanFile file, String name) {
        var written = file.tree().path(name).asText();
        return seals().reveal(new Spot(file.path(), name), LoginFile.key(name), written);
    }

    private static Optional<Secret> secret(Optional<String> text) {
        return text.map(String::strip).filter(present -> !present.isEmpty()).map(Secret::new);
    }

    private ServerAddress storage(String url) {
        try {
            return ServerAddress.of(revealed("storage", url), world.environment());
        } catch (BadAddress refused) {
            throw new BadStorage(values.sources().spot("storage"), refused);
        }
    }

    private Locale language(String text) {
        return switch (text.strip()) {
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw values.bad("language", text, "plan.aLanguage");
        };
    }

    private LogChoice log() {
        var log = raw.log();
        var level = values.required("log.level", log.flatMap(RawPlan.Log::level), "log.level: info");
        var format = values.required("log.format", log.flatMap(RawPlan.Log::format), "log.format: text");
        return new LogChoice(
                values.oneOf("log.level", level, Level.class, "plan.aLevel"),
                values.oneOf("log.format", format, LogChoice.Format.class, "plan.aLogFormat"),
                log.flatMap(RawPlan.Log::file).map(file -> values.path("log.file", file)));
    }
}

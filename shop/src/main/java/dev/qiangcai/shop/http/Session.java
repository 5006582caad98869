package dev.qiangcai.shop.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.qiangcai.shop.disk.Sealed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Cookie;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a login leaves behind: cookies and kept texts, in memory and, sealed, on disk.
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TEXTS = 64;

    private final SessionSettings settings;
    private final Cookies cookies;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Optional<Disk> disk;
    private final AtomicReference<Belongings> saved = new AtomicReference<>(Belongings.NONE);

    private record Disk(StateFile file, Sealed sealed) {}

    Session(SessionSettings settings) {
        this.settings = settings;
        this.cookies = new Cookies(settings.time(), this::save);
        this.disk = settings.state()
                .map(StateFile::folder)
                .map(folder -> new Disk(new StateFile(folder.resolve(settings.name() + ".session")), sealed(folder)));
        disk.ifPresent(this::load);
    }

    private static Sealed sealed(Path folder) {
        try {
            return Sealed.in(folder);
        } catch (IOException e) {
            throw new UnusableState(folder, e);
        }
    }

    Cookies cookies() {
        return cookies;
    }

    Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    void keep(Map<String, String> more) {
        more.forEach((name, text) -> {
            if (texts.containsKey(name) || texts.size() < TEXTS) texts.put(name, text);
        });
        save();
    }

    void forget() {
        cookies.clear();
        texts.clear();
        saved.set(image());
        disk.ifPresent(on -> on.file().delete());
    }

    /// Puts another session in the place of this one.
    ///
    /// @return this one, as far as it outlives a run
    Belongings swap(Belongings other) {
        var before = image();
        cookies.clear();
        texts.clear();
        restore(other);
        saved.set(before);
        save();
        return before;
    }

    /// Writes the session where it differs from what is on disk.
    void save() {
        if (disk.isEmpty()) return;
        var now = image();
        if (now.equals(saved.getAndSet(now))) return;
        disk.get().file().save(() -> disk.get().sealed().seal(settings.name(), bytes(image())));
    }

    private Belongings image() {
        var lasting = cookies.all().stream()
                .filter(this::lasts)
                .map(cookie -> Map.of("host", cookie.domain(), "cookie", cookie.toString()))
                .toList();
        return new Belongings(lasting, texts());
    }

    private boolean lasts(Cookie cookie) {
        return settings.keep().map(names -> names.contains(cookie.name())).orElseGet(cookie::persistent);
    }

    private void load(Disk on) {
        var bytes = on.file().read();
        if (bytes.isEmpty()) return;
        var image = on.sealed().open(settings.name(), bytes.get()).flatMap(Session::belongings);
        image.ifPresentOrElse(
                this::restore,
                () -> LOG.warn(
                        "The saved session of {} cannot be opened: it was changed, or sealed with another key. "
                                + "Starting without a session; log in again.",
                        settings.name()));
    }

    private void restore(Belongings image) {
        cookies.put(image.cookies().stream()
                .flatMap(saved -> cookie(saved).stream())
                .filter(this::lasts)
                .toList());
        texts.putAll(image.texts());
        saved.set(image());
    }

    private static Optional<Cookie> cookie(Map<String, String> saved) {
        return Optional.ofNullable(HttpUrl.parse("https://" + bracketed(saved.getOrDefault("host", "")) + "/"))
                .flatMap(url -> Optional.ofNullable(Cookie.parse(url, saved.getOrDefault("cookie", ""))));
    }

    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static byte[] bytes(Belongings image) {
        try {
            return JSON.writeValueAsBytes(Map.of("cookies", image.cookies(), "texts", image.texts()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts are always JSON", e);
        }
    }

    private static Optional<Belongings> belongings(byte[] bytes) {
        try {
            var tree = JSON.readTree(bytes);
            var cookies = JSON.convertValue(tree.path("cookies"), new TypeReference<List<Map<String, String>>>() {});
            var texts = JSON.convertValue(tree.path("texts"), new TypeReference<HashMap<String, String>>() {});
            return cookies == null || texts == null ? Optional.empty() : Optional.of(new Belongings(cookies, texts));
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

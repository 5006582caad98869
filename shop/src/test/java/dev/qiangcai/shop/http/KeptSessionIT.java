package dev.qiangcai.shop.http;

import static dev.qiangcai.shop.http.PacedSessionIT.answered;
import static dev.qiangcai.shop.http.TlsServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.shop.page.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSessionIT {
    @TempDir
    Path folder;

    private TlsServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TlsServer(request -> switch (request.getTarget()) {
            case "/login" ->
                ok("").addHeader("Set-Cookie", "SCSESSION=s3cret-value; Path=/; Secure; HttpOnly; Max-Age=3600")
                        .addHeader("Set-Cookie", "track=t; Path=/; Max-Age=3600")
                        .addHeader("Set-Cookie", "brief=b; Path=/")
                        .build();
            case "/logout" ->
                ok("").addHeader("Set-Cookie", "SCSESSION=; Path=/; Max-Age=0").build();
            case "/busy" -> ok("").code(429).addHeader("Retry-After", "120").build();
            default -> ok("").build();
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_session_outlives_the_program_sealed_and_for_its_owner_alone() throws IOException {
        login(settings());
        for (var name : new String[] {"test.session", "session.key"}) {
            var file = folder.resolve("state").resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("s3cret", "SCSESSION");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("state"))))
                .isEqualTo("rwx------");
        assertThat(cookies(settings())).isEqualTo("SCSESSION=s3cret-value; track=t");
    }

    @Test
    void only_the_cookies_that_the_profile_keeps_survive() throws IOException {
        var settings = settings().withKeep(Set.of("SCSESSION", "brief"));
        login(settings);
        assertThat(cookies(settings)).isEqualTo("SCSESSION=s3cret-value; brief=b");
    }

    @Test
    void the_session_is_on_disk_before_the_answer_is_given() throws IOException {
        try (var session = PacedSession.open(settings())) {
            answered(session.send(Request.get(server.at("/login"))));
            assertThat(cookies(settings())).contains("SCSESSION=s3cret-value");
        }
    }

    @Test
    void a_cookie_that_the_store_took_back_is_gone() throws IOException {
        login(settings());
        try (var session = PacedSession.open(settings())) {
            answered(session.send(Request.get(server.at("/logout"))));
        }
        assertThat(cookies(settings())).isEqualTo("track=t");
    }

    @Test
    void an_expired_cookie_is_not_sent() throws IOException {
        var time = new SetTime(java.time.Instant.now());
        try (var session = PacedSession.open(settings().withTime(time, new Random(1)))) {
            answered(session.send(Request.get(server.at("/login"))));
            time.advance(Duration.ofHours(2));
            answered(session.send(Request.get(server.at("/"))));
            assertThat(server.requests().getLast().getHeaders().get("Cookie")).isEqualTo("brief=b");
        }
    }

    @Test
    void kept_texts_survive_and_are_forgotten() throws IOException {
        try (var session = PacedSession.open(settings())) {
            session.keep(Map.of("login.token", "t0ken"));
        }
        try (var session = PacedSession.open(settings())) {
            assertThat(session.kept()).containsExactly(Map.entry("login.token", "t0ken"));
            session.forget();
            assertThat(folder.resolve("state/test.session")).doesNotExist();
        }
        try (var session = PacedSession.open(settings())) {
            assertThat(session.kept()).isEmpty();
        }
    }

    @Test
    void a_session_file_that_was_changed_is_no_session() throws IOException {
        login(settings());
        var file = folder.resolve("state/test.session");
        var whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 7) {
            var changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThat(saved()).as("byte %d", at).isEmpty();
        }
        for (int length : new int[] {0, 3, 15, 16, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(saved()).as("cut to %d", length).isEmpty();
        }
    }

    @Test
    void a_session_of_another_store_or_under_another_key_is_no_session() throws IOException {
        login(settings());
        var file = folder.resolve("state/test.session");
        Files.copy(file, folder.resolve("state/other.session"));
        assertThat(new Session(named("other")).cookies().all()).isEmpty();
        Files.delete(folder.resolve("state/session.key"));
        assertThat(saved()).isEmpty();
    }

    @Test
    void a_state_folder_that_cannot_be_made_is_refused_by_name() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        var settings = settings().withState(Optional.of(file.resolve("state")));
        assertThatThrownBy(() -> PacedSession.open(settings))
                .isInstanceOf(UnusableState.class)
                .hasMessageContaining("file");
    }

    @Test
    void the_wait_that_the_store_asked_for_outlives_the_program() throws IOException {
        var time = new SetTime(SetTime.NOON);
        var settings = settings().withTime(time, new Random(1));
        try (var session = PacedSession.open(settings)) {
            answered(session.read(Request.get(server.at("/busy"))));
            assertThat(session.holdBack()).isEqualTo(Duration.ofMinutes(2));
        }
        time.advance(Duration.ofSeconds(20));
        try (var session = PacedSession.open(settings)) {
            assertThat(session.holdBack()).isEqualTo(Duration.ofSeconds(100));
            answered(session.send(Request.get(server.at("/"))));
            assertThat(time.pauses()).containsExactly(Duration.ofSeconds(100));
        }
    }

    private SessionSettings settings() throws IOException {
        return server.settings(folder).withState(Optional.of(folder.resolve("state")));
    }

    private SessionSettings named(String name) {
        return SessionSettings.of(name, server.at("/"), Set.of("localhost"))
                .withState(Optional.of(folder.resolve("state")));
    }

    private java.util.List<okhttp3.Cookie> saved() {
        return new Session(named("test")).cookies().all();
    }

    private void login(SessionSettings settings) {
        try (var session = PacedSession.open(settings)) {
            answered(session.send(Request.get(server.at("/login"))));
        }
    }

    private String cookies(SessionSettings settings) {
        try (var session = PacedSession.open(settings)) {
            answered(session.send(Request.get(server.at("/"))));
            return String.valueOf(server.requests().getLast().getHeaders().get("Cookie"));
        }
    }
}

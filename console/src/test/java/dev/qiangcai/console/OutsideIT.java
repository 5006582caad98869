package dev.qiangcai.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.console.gate.BadPem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The door towards other machines, tried with bare requests.
class OutsideIT {
    private static final List<String> NAMES = List.of("localhost", "Garden.lan");

    @TempDir
    private Path folder;

    private HeldCertificate held;
    private Console console;

    @BeforeEach
    void open() throws IOException {
        held = held("localhost", 1);
        console = open(Optional.of(files(held, held)));
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void who_has_the_link_comes_in_with_tls_and_a_cookie_for_tls_alone() throws Exception {
        assertThat(console.link().toString()).startsWith("https://localhost:");
        try (var client = client()) {
            var answer = client.send(HttpRequest.newBuilder(console.link()).build(), BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                    .contains("; Secure", "HttpOnly", "SameSite=Strict");
            var visitor = Visitor.at(console, client);
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
            assertThat(visitor.post("/language", "to", "zh").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void without_the_token_nobody_comes_in_and_is_told_how() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:" + port() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .contains("name=\"token\"");
    }

    @Test
    void only_names_that_were_given_are_answered_to_however_they_are_written() throws Exception {
        var cookie = cookie();
        assertThat(asked("Garden.LAN:" + port(), cookie)).startsWith("HTTP/1.1 200");
        assertThat(asked("127.0.0.1:" + port(), cookie)).startsWith("HTTP/1.1 200");
        assertThat(asked("evil.example:" + port(), cookie)).startsWith("HTTP/1.1 403");
        assertThat(asked("garden.lan", cookie)).startsWith("HTTP/1.1 403");
    }

    @Test
    void a_change_from_a_page_without_tls_is_refused() throws Exception {
        var place = "localhost:" + port();
        assertThat(raw("POST /language HTTP/1.1\r\nHost: " + place + "\r\nOrigin: http://" + place + "\r\nCookie: "
                        + cookie() + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void plain_http_gets_nothing_but_the_end_of_its_connection_and_tls_goes_on() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            var request = "GET / HTTP/1.1\r\nHost: localhost:" + port() + "\r\nCookie: " + cookie()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(rest(socket)).doesNotContain("HTTP/1.1", "<html");
        }
        assertThat(asked("localhost:" + port(), cookie())).startsWith("HTTP/1.1 200");
    }

    @Test
    void a_link_for_messages_holds_no_token() {
        assertThat(console.question().toString())
                .isEqualTo("https://localhost:" + port() + "/#needs")
                .doesNotContain("token");
    }

    @Test
    void without_files_it_makes_a_certificate_of_its_own_and_keeps_it_for_its_owner() throws Exception {
        console.close();
        console = open(Optional.empty());
        var first = console.fingerprint();
        assertThat(first).hasValueSatisfying(print -> assertThat(print).matches("(?:[0-9A-F]{2}:){31}[0-9A-F]{2}"));
        console.close();
        console = open(Optional.empty());
        assertThat(console.fingerprint()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("console-tls.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void files_that_do_not_fit_are_refused_with_what_to_do() throws IOException {
        var nothing = Files.writeString(folder.resolve("nothing.pem"), "nothing");
        var old = Files.writeString(
                folder.resolve("old.pem"), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        var good = files(held, held);
        refused(new Outside.Files(nothing, good.key()), "no certificate in PEM");
        refused(new Outside.Files(good.certificate(), nothing), "no private key");
        refused(new Outside.Files(good.certificate(), old), "openssl pkcs8");
        for (var text : List.of("A=B=C", "AAAA", "AAAA\n-----END")) {
            var broken = Files.writeString(
                    folder.resolve("broken.pem"),
                    "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
            refused(new Outside.Files(good.certificate(), broken), "no private key");
        }
        refused(new Outside.Files(folder.resolve("missing"), good.key()), "cannot be read");
        refused(files(held, held("localhost", 1)), "do not belong together");
        var over = held("localhost", -1);
        refused(files(over, over), "ended at");
    }

    private void refused(Outside.Files files, String why) {
        assertThatThrownBy(() -> open(Optional.of(files)))
                .isInstanceOf(BadPem.class)
                .hasMessageContaining(why);
    }

    private Console open(Optional<Outside.Files> files) {
        var settings = ConsoleSettings.in(folder, Locale.ENGLISH).withPort(0).withOutside(new Outside(NAMES, files));
        return Console.open(settings, new Nothing(folder));
    }

    private static HeldCertificate held(String name, long days) {
        long now = System.currentTimeMillis();
        return new HeldCertificate.Builder()
                .addSubjectAlternativeName(name)
                .validityInterval(now - TimeUnit.DAYS.toMillis(2), now + TimeUnit.DAYS.toMillis(days))
                .build();
    }

    private Outside.Files files(HeldCertificate certificate, HeldCertificate key) throws IOException {
        return new Outside.Files(
                Files.writeString(folder.resolve("cert.pem"), certificate.certificatePem()),
                Files.writeString(folder.resolve("key.pem"), key.privateKeyPkcs8Pem()));
    }

    private int port() {
        return console.link().getPort();
    }

    private String cookie() throws Exception {
        try (var client = client()) {
            return Visitor.at(console, client).cookie();
        }
    }

    private String asked(String host, String cookie) throws IOException {
        return raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + cookie + "\r\nConnection: close\r\n\r\n");
    }

    private String raw(String request) throws IOException {
        try (var socket = trust().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return rest(socket);
        }
    }

    /// A whole page; less where the server slams the door.
    private static String rest(Socket socket) {
        var page = new StringBuilder();
        var buffer = new byte[8192];
        try {
            socket.setSoTimeout(5_000);
            var in = socket.getInputStream();
            for (int read = in.read(buffer); read > 0; read = page.indexOf("</html>") < 0 ? in.read(buffer) : 0) {
                page.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException _) {
            // Then that was all it had to say.
        }
        return page.toString();
    }

    private HttpClient client() {
        return HttpClient.newBuilder().sslContext(trust()).build();
    }

    private SSLContext trust() {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(held.certificate())
                .build()
                .sslContext();
    }
}

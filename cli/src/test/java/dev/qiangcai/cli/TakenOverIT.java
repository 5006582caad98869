package dev.qiangcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.market.Market;
import dev.qiangcai.market.MarketSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session from the owner's browser, what is bought with it, and how the orders are listed.
class TakenOverIT {
    @TempDir
    private Path folder;

    private final AtomicReference<String> code = new AtomicReference<>("");
    private Market market;

    @BeforeEach
    void open() throws IOException {
        market = shopper()
                .at(MarketSettings.defaults().texts((_, sent) -> code.set(sent)), """
                account: {phone: "%s"}
                buy:
                  items: [{name: "土鸡蛋 30枚"}]
                  limits: {unitPrice: "15.00", total: "30.00"}
                  on: restock
                  giveUpAfter: PT20S
                """.formatted(Shopper.PHONE));
    }

    @AfterEach
    void close() {
        market.close();
    }

    @Test
    void with_the_browsers_session_it_buys_without_a_code_and_lists_the_order() throws Exception {
        var cookie = browserCookie();
        var taken = from("curl '" + market.uri() + "/v1/me' \\\n  -H 'User-Agent: Mozilla/5.0' -b '" + cookie + "'");
        assertThat(taken.code()).as(taken.toString()).isZero();
        assertThat(taken.out()).contains("Taken over", "SCSESSION", "knows you");
        assertThat(taken.toString()).doesNotContain(cookie.substring(cookie.indexOf('=') + 1));

        var bought = run("buy");
        assertThat(bought.code()).as(bought.toString()).isZero();

        var number = market.orders().getFirst().id().value();
        var list = run("orders");
        assertThat(list.code()).as(list.toString()).isZero();
        assertThat(list.out()).contains("ordered", "土鸡蛋 30枚 × 1", number, "to be paid within", market.uri() + "/pay/");
        var csv = run("orders", "--csv", folder.resolve("orders.csv").toString());
        assertThat(csv.err()).contains("Wrote 1 rows");
        assertThat(folder.resolve("orders.csv"))
                .content()
                .startsWith("\uFEFFwhen,store")
                .contains(number);
        assertThat(run("orders", "--json").out()).contains("\"order\":\"" + number + "\"");
        assertThat(run("orders", "--csv", "-").out()).startsWith("when,store").contains(number);
    }

    @Test
    void a_session_that_the_store_does_not_know_leaves_the_old_one() throws Exception {
        assertThat(from("curl '" + market.uri() + "/v1/me' -b '" + browserCookie() + "'")
                        .code())
                .isZero();
        var refused = from("curl '" + market.uri() + "/v1/me' -b 'SCSESSION=madeup'");
        assertThat(refused.code()).as(refused.toString()).isEqualTo(1);
        assertThat(refused.err()).contains("does not know this session").doesNotContain("madeup");
        assertThat(run("login").err()).contains("The saved session is alive");
    }

    @Test
    void cookies_of_other_hosts_are_named_and_left_out() throws Exception {
        var nothing = from("# Netscape HTTP Cookie File\nbank.example\tFALSE\t/\tTRUE\t0\tsid\ts3cret\n");
        assertThat(nothing.code()).as(nothing.toString()).isEqualTo(1);
        assertThat(nothing.err())
                .contains("sid", "bank.example", "stays as it was")
                .doesNotContain("s3cret");
    }

    @Test
    void what_is_no_copy_is_wrong_usage() throws Exception {
        var bad = from("curl 'https://a.example' -H 'Cookie: a=s3cret");
        assertThat(bad.code()).as(bad.toString()).isEqualTo(2);
        assertThat(bad.err()).contains("not closed").doesNotContain("s3cret");
        var missing = run("login", "--from", folder.resolve("missing").toString());
        assertThat(missing.code()).as(missing.toString()).isEqualTo(2);
    }

    /// Logs in as a browser would, and gives the cookie as a browser sends it.
    private String browserCookie() throws Exception {
        try (var browser = HttpClient.newBuilder().sslContext(trusting()).build()) {
            post(browser, "/v1/auth/code", "{\"phone\":\"" + Shopper.PHONE + "\"}");
            var login = "{\"phone\":\"" + Shopper.PHONE + "\",\"code\":\"" + code.get() + "\"}";
            return post(browser, "/v1/auth/login", login).split(";", 2)[0];
        }
    }

    /// @return the first cookie that the answer sets
    private String post(HttpClient browser, String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(market.uri() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return browser.send(request, BodyHandlers.ofString())
                .headers()
                .firstValue("set-cookie")
                .orElse("");
    }

    private SSLContext trusting() throws GeneralSecurityException, IOException {
        var keys = KeyStore.getInstance(KeyStore.getDefaultType());
        keys.load(null, null);
        try (var pem = Files.newInputStream(folder.resolve("market.pem"))) {
            keys.setCertificateEntry(
                    "market", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private Spoken from(String copied) throws IOException {
        return run(
                "login",
                "--from",
                Files.writeString(folder.resolve("copied.txt"), copied).toString());
    }

    private Spoken run(String command, String... more) {
        return shopper().run(command, more);
    }

    private Shopper shopper() {
        return new Shopper(folder);
    }
}

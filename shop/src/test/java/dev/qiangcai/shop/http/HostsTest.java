package dev.qiangcai.shop.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
    private static final Hosts STORE = new Hosts(
            URI.create("https://api.store.example"), Set.of("API.Store.example", "cdn.example:8443", "鸡蛋.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.store.example/a",
                "https://API.STORE.EXAMPLE:444/a",
                "https://cdn.example:8443/a",
                "https://鸡蛋.example/a",
            })
    void a_listed_host_may_be_talked_to(String url) {
        assertThat(STORE.refusal(HttpUrl.get(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/api.store.example",
                "https://api.store.example.evil.example/",
                "https://api.store.example@evil.example/",
                "https://evil-api.store.example/",
                "https://store.example/",
                "https://cdn.example/a",
                "https://127.0.0.1/",
                "https://[::1]/",
            })
    void another_host_may_not(String url) {
        assertThat(STORE.refusal(HttpUrl.get(url)).orElseThrow().key()).isEqualTo("http.foreignHost");
    }

    @Test
    void plain_http_is_for_a_base_on_this_machine_only() {
        assertThat(STORE.refusal(HttpUrl.get("http://api.store.example/"))
                        .orElseThrow()
                        .key())
                .isEqualTo("http.plain");
        for (var base : new String[] {"http://127.0.0.1:8080", "http://localhost", "http://[::1]:1"}) {
            var own = new Hosts(URI.create(base), Set.of(URI.create(base).getHost()));
            assertThat(own.refusal(HttpUrl.get(base))).as(base).isEmpty();
        }
        var remote = new Hosts(URI.create("http://store.example"), Set.of("store.example"));
        assertThat(remote.refusal(HttpUrl.get("http://store.example/"))).isPresent();
    }
}

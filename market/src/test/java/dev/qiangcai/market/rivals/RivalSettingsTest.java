package dev.qiangcai.market.rivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RivalSettingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "http://localhost:1",
                "https://localhost.example.com",
                "localhost:443",
                "https://localhost:-1"
            })
    void rivals_never_go_to_a_real_store(String store) {
        assertThatThrownBy(() -> settings(store, 1)).hasMessageContaining("on this machine only");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2_001})
    void a_crowd_has_a_bound(int rivals) {
        assertThatThrownBy(() -> settings("https://localhost:1", rivals)).hasMessageContaining("rivals must be");
    }

    @Test
    void a_spread_is_first_median_and_last_or_nothing() {
        assertThat(RivalResults.Spread.of(List.of())).isEmpty();
        assertThat(RivalResults.Spread.of(List.of(millis(30), millis(10), millis(20))))
                .isEqualTo(Optional.of(new RivalResults.Spread(millis(10), millis(20), millis(30))));
    }

    private static Duration millis(int n) {
        return Duration.ofMillis(n);
    }

    private static RivalSettings settings(String store, int rivals) {
        var certificate = new HeldCertificate.Builder().build().certificate();
        return new RivalSettings(URI.create(store), certificate, "A1", rivals, Duration.ZERO, 1);
    }
}

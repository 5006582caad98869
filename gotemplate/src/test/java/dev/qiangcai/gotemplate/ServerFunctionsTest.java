package dev.qiangcai.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerFunctionsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0s",
        "1, 1, 1, 1s",
        "0.12, 120m, 0.12, 120ms",
        "0.00001, 10u, 1e-05, 10us",
        "999.96, 1000, 1000, 16m 39s",
        "1234567, 1.235M, 1.177Mi, 14d 6h 56m 7s",
        "-1500, -1.5k, -1.465ki, -25m 0s",
        "12.345, 12.35, 12.35, 12.35s",
        "1e30, 1e+06Y, 8.272e+05Yi, 106751991167300d 15h 30m 7s",
        "NaN, NaN, NaN, NaN",
        "-Infinity, -Inf, -Inf, -Inf"
    })
    void numbers_are_shown_to_people_with_four_digits(double value, String decimal, String binary, String duration) {
        assertThat(Humanized.decimal(value)).isEqualTo(decimal);
        assertThat(Humanized.binary(value)).isEqualTo(binary);
        assertThat(Humanized.duration(value)).isEqualTo(duration);
    }

    @ParameterizedTest
    @CsvSource({
        "1435065584.128, 2015-06-23 13:19:44.128 +0000 UTC",
        "1435065584.1, 2015-06-23 13:19:44.1 +0000 UTC",
        "-1, 1969-12-31 23:59:59 +0000 UTC",
        "NaN, NaN"
    })
    void times_are_shown_in_utc(double value, String shown) {
        assertThat(Humanized.timestamp(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "host.example:9100, host.example, host:9100",
        "host.example, host.example, host",
        "192.0.2.1:80, 192.0.2.1, 192.0.2.1:80",
        "192.0.2.1, 192.0.2.1, 192.0.2.1",
        "[2001:db8::1]:80, 2001:db8::1, [2001:db8::1]:80",
        "2001:db8::1, 2001:db8::1, 2001:db8::1",
        "[2001:db8::1]::80, [2001:db8::1]::80, [2001:db8::1]::80",
        "a.b:, a.b, a"
    })
    void an_address_loses_its_port_or_its_domain(String address, String host, String name) {
        assertThat(Hosts.withoutPort(address)).isEqualTo(host);
        assertThat(Hosts.withoutDomain(address)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"1h2m10ms, 3720.01", "1d, 86400", "1y1w, 32140800", "0, 0"})
    void a_duration_is_so_many_seconds(String text, double seconds) {
        assertThat(Durations.seconds(text)).isEqualTo(seconds);
    }
}

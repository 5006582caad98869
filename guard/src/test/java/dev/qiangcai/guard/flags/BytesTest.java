package dev.qiangcai.guard.flags;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
    @ParameterizedTest
    @CsvSource({
        "512m, 536870912",
        "1.5g, 1610612736",
        "512MiB, 536870912",
        "64kb, 65536",
        "1048576, 1048576",
        "0, 0",
        "0.1m, 104857",
        "1t, 1099511627776",
        "112589990684262, 112589990684262"
    })
    void an_amount_is_read_as_the_jvm_and_people_write_it(String written, long count) {
        assertThat(Bytes.parse(written)).contains(new Bytes(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "512x", "-1m", "1e9", "9999999999999999t", "12 monkeys"})
    void what_is_no_amount_is_none(String written) {
        assertThat(Bytes.parse(written)).isEmpty();
    }

    @Test
    void a_flag_is_written_exactly() {
        assertThat(Bytes.mib(512).flag()).isEqualTo("512m");
        assertThat(Bytes.kib(1536).flag()).isEqualTo("1536k");
        assertThat(new Bytes(1000).flag()).isEqualTo("1000");
    }
}

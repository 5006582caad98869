package dev.qiangcai.buyer.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    private static final Map<String, String> EMPTY = Map.of();

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example/shop, jdbc:postgresql://db.example/shop",
        "' jdbc:postgresql://db.example:5433/shop ', jdbc:postgresql://db.example:5433/shop",
        "jdbc:postgresql:///shop, jdbc:postgresql:///shop",
        "jdbc:postgresql://[::1]:5432/shop, jdbc:postgresql://[::1]:5432/shop",
        "'jdbc:postgresql://a:1,b:2/shop?sslmode=require', 'jdbc:postgresql://a:1,b:2/shop'",
        "jdbc:postgresql://eve:s3cret@db.example/shop?user=adam&password=x, jdbc:postgresql://db.example/shop",
        "jdbc:postgresql://eve:s3/cr@t@db.example/shop, jdbc:postgresql://db.example/shop"
    })
    void its_place_is_the_server_and_the_database_and_nothing_secret(String url, String place) {
        var address = ServerAddress.of(url, EMPTY);
        assertThat(address.place()).isEqualTo(place);
        assertThat(address).hasToString(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop",
                "jdbc:postgresql:shop",
                "jdbc:postgresql://db.example",
                "jdbc:postgresql://db.example/",
                "jdbc:postgresql://db.example/shop/more",
                "jdbc:postgresql://db.example:port/shop",
                "jdbc:postgresql://db.example:5432:hunter2/shop",
                "jdbc:mysql://hunter2@db.example/shop",
                "postgres://eve:hunter2@db.example/shop",
                "jdbc:postgresql://eve:hunter2/x@db.example",
                "jdbc:postgresql://db.example/shop?password=hunter2%zz",
                "jdbc:postgresql://db.example/shop?passwort=hunter2"
            })
    void what_is_no_such_address_is_refused_without_being_repeated(String url) {
        assertThatThrownBy(() -> ServerAddress.of(url, EMPTY))
                .isInstanceOf(BadAddress.class)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void a_setting_that_the_driver_does_not_know_is_named() {
        assertThatThrownBy(() -> ServerAddress.of("jdbc:postgresql://db.example/shop?sslmod=require", EMPTY))
                .isInstanceOf(BadAddress.class)
                .hasMessageContaining("\"sslmod\"");
    }

    @Test
    void the_url_goes_before_our_own_variables_and_those_before_the_ones_of_other_programs() {
        var all = Map.of(
                "QIANGCAI_STORAGE_USER", "ours",
                "QIANGCAI_STORAGE_PASSWORD", "our word",
                "PGUSER", "theirs",
                "PGPASSWORD", "their word");
        assertThat(ServerAddress.of("jdbc:postgresql://h/d?user=url&password=a%20b+c", all))
                .extracting(ServerAddress::user, ServerAddress::password)
                .containsExactly(Optional.of("url"), Optional.of("a b+c"));
        assertThat(ServerAddress.of("jdbc:postgresql://eve:a%40b@h/d", all))
                .extracting(ServerAddress::user, ServerAddress::password)
                .containsExactly(Optional.of("eve"), Optional.of("a@b"));
        assertThat(ServerAddress.of("jdbc:postgresql://h/d", all))
                .extracting(ServerAddress::user, ServerAddress::password)
                .containsExactly(Optional.of("ours"), Optional.of("our word"));
        assertThat(ServerAddress.of("jdbc:postgresql://h/d", Map.of("PGUSER", "theirs")))
                .extracting(ServerAddress::user, ServerAddress::password)
                .containsExactly(Optional.of("theirs"), Optional.empty());
    }

    @Test
    void the_driver_gets_a_url_without_user_and_password_and_with_what_the_owner_set() {
        var address = ServerAddress.of(
                "jdbc:postgresql://eve:hunter2@h/d?sslmode=verify-full&connectTimeout=9&sslpassword=key", EMPTY);
        assertThat(address.url(Map.of("connectTimeout", "5", "tcpKeepAlive", "true")))
                .isEqualTo(
                        "jdbc:postgresql://h/d?connectTimeout=9&sslmode=verify-full&sslpassword=key&tcpKeepAlive=true");
        assertThat(address.secrets()).containsExactly("hunter2", "key");
    }
}

package dev.qiangcai.buyer.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// Connections to a PostgreSQL server, none of which can hang: each wait has an end, here and at the server.
final class Connections {
    /// A journal's transactions take milliseconds; a few at once are enough, and servers allow some hundred in all.
    private static final int MOST = 5;

    /// Long enough for a server that restarts.
    private static final Duration FOR_A_CONNECTION = Duration.ofSeconds(10);

    private static final Duration FOR_A_SIGN_OF_LIFE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofMinutes(2);

    /// What the URL may say otherwise; times are in seconds.
    private static final Map<String, String> DEFAULTS = Map.of(
            "ApplicationName", "qiangcai",
            "connectTimeout", "5",
            "loginTimeout", "10",
            // Longer than a statement may take at the server, whose own words say more than a time-out.
            "socketTimeout", "12",
            "tcpKeepAlive", "true",
            // The details of a failure are values of columns, and the failure may be logged.
            "logServerErrorDetail", "false");

    /// A process that is stopped in the middle of a transaction must not stop the others for good.
    private static final String WAITS =
            "SET lock_timeout = '5s'; SET statement_timeout = '10s'; SET idle_in_transaction_session_timeout = '30s'";

    private static final String CAREFUL = """
            SELECT set_config('synchronous_commit',
                CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on'
                    ELSE current_setting('synchronous_commit') END, false)""";
    private static final String QUICK = "SET synchronous_commit = off";

    private Connections() {}

    static PGSimpleDataSource source(ServerAddress address) {
        var defaults = new HashMap<>(DEFAULTS);
        if (address.severalHosts()) {
            defaults.put("targetServerType", "primary");
        }
        var source = new PGSimpleDataSource();
        source.setUrl(address.url(defaults));
        address.user().ifPresent(source::setUser);
        address.password().ifPresent(source::setPassword);
        return source;
    }

    static HikariDataSource pool(DataSource source, Tables tables) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("qiangcai-" + tables.name());
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(FOR_A_CONNECTION.toMillis());
        config.setValidationTimeout(FOR_A_SIGN_OF_LIFE.toMillis());
        config.setKeepaliveTime(BETWEEN_SIGNS_OF_LIFE.toMillis());
        config.setConnectionInitSql(WAITS + "; "
                + switch (tables.durability()) {
                    case ALL -> CAREFUL;
                    case MOST -> QUICK;
                });
        // The first connection is made when it is wanted.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}

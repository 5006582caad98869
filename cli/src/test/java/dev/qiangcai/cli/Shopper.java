package dev.qiangcai.cli;

import dev.qiangcai.market.Market;
import dev.qiangcai.market.MarketSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// Somebody who shops: a folder with a plan for a store that is open, and the program run on that.
record Shopper(Path folder) {
    static final String PHONE = "13800000001";

    Path home() {
        return folder.resolve("home");
    }

    /// A store whose text messages are copied into the login file.
    MarketSettings store() {
        return MarketSettings.defaults().texts((phone, code) -> {
            try {
                Files.writeString(
                        folder.resolve("login.yml"), "{phone: \"" + phone.digits() + "\", code: \"" + code + "\"}");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// Opens that store, and writes a plan for it.
    ///
    /// @param rest what stands in the plan besides the store
    Market at(MarketSettings settings, String rest) throws IOException {
        var market = Market.open(settings);
        market.writeCertificate(folder.resolve("market.pem"));
        Files.writeString(folder.resolve("login.yml"), "phone: \"" + PHONE + "\"");
        Files.writeString(folder.resolve("qiangcai.yaml"), """
                store:
                  profile: shangchao
                  base: %s
                  trust: market.pem
                  settings: {addressId: "1"}
                state: kept
                """.formatted(market.uri()) + rest);
        return market;
    }

    Spoken run(String command, String... more) {
        return Spoken.run(
                home(),
                Locale.ENGLISH,
                Stream.concat(Stream.of(line(command)), Stream.of(more)).toArray(String[]::new));
    }

    String[] line(String command) {
        return new String[] {command, "-c", folder.resolve("qiangcai.yaml").toString()};
    }
}

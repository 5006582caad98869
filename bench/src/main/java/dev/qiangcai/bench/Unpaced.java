package dev.qiangcai.bench;

import dev.qiangcai.shop.profile.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The practice store's profile without its pace: for where the machinery is measured, and not the politeness.
final class Unpaced {
    private Unpaced() {}

    /// @param folder where the profile is written
    /// @param inFlight how many requests may be under way at once
    static Profile profile(Path folder, int inFlight) throws IOException {
        try (var in = Profile.class.getResourceAsStream("/profiles/shangchao/profile.yaml")) {
            if (in == null) {
                throw new IOException("the bundled profile is missing");
            }
            var yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("pace: .*", "pace: {gapMs: 0, inFlight: " + inFlight + "}");
            return Profile.read(Files.writeString(folder.resolve("profile.yaml"), yaml));
        }
    }
}

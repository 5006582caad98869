package dev.qiangcai.binary.image;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How an image's maker wants it to be run.
///
/// @param platform such as `linux/amd64`
/// @param launch what is started in it
/// @param check how it is asked whether it is well: `CMD` and words, `CMD-SHELL` and a text for a shell, or `NONE`
/// @param ports those it says it listens on, such as `8080/tcp`
/// @param labels in the image's order
/// @param history how it was built, the oldest step first
public record Configuration(
        String platform,
        Launch launch,
        List<String> check,
        List<String> ports,
        Map<String, String> labels,
        List<Step> history) {
    public Configuration {
        requireNonNull(platform, "platform");
        requireNonNull(launch, "launch");
        check = List.copyOf(check);
        ports = List.copyOf(ports);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        history = List.copyOf(history);
    }

    /// @param environment such as `JAVA_TOOL_OPTIONS=-Xmx1g`
    /// @param entrypoint the command's first words
    /// @param command the rest of them
    /// @param user empty for root
    /// @param folder where it starts
    public record Launch(
            List<String> environment, List<String> entrypoint, List<String> command, String user, String folder) {
        public Launch {
            environment = List.copyOf(environment);
            entrypoint = List.copyOf(entrypoint);
            command = List.copyOf(command);
            requireNonNull(user, "user");
            requireNonNull(folder, "folder");
        }
    }

    /// @param by the command, as the builder noted it
    /// @param layer whether it left files
    public record Step(String by, boolean layer) {
        public Step {
            requireNonNull(by, "by");
        }
    }
}

package dev.qiangcai.doctor.facts;

import dev.qiangcai.doctor.source.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A process that will be started: by which command, with which environment, within which limits. Every reader of
/// Dockerfiles, manifests, units and scripts ends here, and the rules for the JVM and for Go begin here.
///
/// @param title what it is called, such as `Deployment shop, container app`
/// @param role what it is started for
/// @param environment what is set for it; of two of one name the last counts
/// @param command its words; empty where only the image knows
/// @param box what it runs in
public record Launch(Title title, Role role, List<Setting> environment, List<Written> command, Box box)
        implements Subject {
    public Launch {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(box, "box");
        environment = List.copyOf(environment);
        command = List.copyOf(command);
    }

    /// What it is called, and where it begins.
    public record Title(String text, Place at) {
        public Title {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(at, "at");
        }
    }

    /// What a process runs in.
    ///
    /// @param limits what it may use at most
    /// @param requests what is set aside for it
    /// @param image the image's name, such as `eclipse-temurin:25-jre`; for a Dockerfile the base of its last stage
    /// @param container whether it is a container at all
    /// @param mounts the folders in it that outlive it, where all of them are known
    public record Box(
            Grant limits, Grant requests, Optional<Written> image, boolean container, Optional<List<String>> mounts) {
        public static final Box NONE = new Box(Grant.UNSAID, Grant.UNSAID, Optional.empty(), false);

        public Box {
            Objects.requireNonNull(limits, "limits");
            Objects.requireNonNull(requests, "requests");
            Objects.requireNonNull(image, "image");
            mounts = mounts.map(List::copyOf);
        }

        /// One of whose folders nothing is known.
        public Box(Grant limits, Grant requests, Optional<Written> image, boolean container) {
            this(limits, requests, image, container, Optional.empty());
        }

        /// A container of which no more is known than its image.
        public static Box of(Optional<Written> image) {
            return new Box(Grant.UNSAID, Grant.UNSAID, image, true);
        }

        public Box mounting(List<String> folders) {
            return new Box(limits, requests, image, container, Optional.of(folders));
        }
    }

    @Override
    public Place at() {
        return title.at();
    }

    /// The variable of that name that counts.
    public Optional<Setting> setting(String name) {
        return environment.stream()
                .filter(setting -> setting.name().equals(name))
                .reduce((earlier, later) -> later);
    }
}

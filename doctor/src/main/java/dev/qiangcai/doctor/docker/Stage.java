package dev.qiangcai.doctor.docker;

import dev.qiangcai.doctor.facts.Errand;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One stage of a Dockerfile, with all that it takes over from the stages it is built on.
///
/// @param name what it is called
/// @param base the image beneath it and the stages it is built on
/// @param environment by `ENV`, in its order
/// @param user who it runs as, if that is said
/// @param start what it starts, if that is said
/// @param copies files of the repository in it
public record Stage(
        Name name, Written base, List<Setting> environment, Optional<Written> user, Start start, List<Copy> copies) {
    public Stage {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(start, "start");
        environment = List.copyOf(environment);
        copies = List.copyOf(copies);
    }

    /// What other stages call it, empty where it has no name, and the image or stage behind its `FROM`.
    public record Name(String text, Written from) {
        public Name {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(from, "from");
        }
    }

    /// What an image starts.
    ///
    /// @param entrypoint what is started in any case
    /// @param command what is started where nothing is the entrypoint, else what is said to it
    /// @param check what asks whether it is well
    public record Start(Optional<List<Written>> entrypoint, Optional<List<Written>> command, Optional<Errand> check) {
        public static final Start UNSAID = new Start(Optional.empty(), Optional.empty(), Optional.empty());

        public Start {
            entrypoint = entrypoint.map(List::copyOf);
            command = command.map(List::copyOf);
            Objects.requireNonNull(check, "check");
        }
    }
}

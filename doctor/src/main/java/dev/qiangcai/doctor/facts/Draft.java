package dev.qiangcai.doctor.facts;

import dev.qiangcai.doctor.source.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A container as its manifest describes it, before anybody knows what its image brings along.
///
/// @param container its process has no command yet
/// @param command what the manifest says of it
/// @param build how its image is made from files here, where that is said
/// @param errands what is run beside its process; empty where the image may say
public record Draft(Container container, Command command, Optional<Build> build, Optional<List<Errand>> errands)
        implements Subject {
    public Draft {
        Objects.requireNonNull(container, "container");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(build, "build");
        errands = errands.map(List::copyOf);
    }

    /// What takes the place of the image's own command.
    ///
    /// @param entrypoint what is started, unless the image shall say
    /// @param arguments what is said to it, unless the image shall say
    public record Command(Optional<List<Written>> entrypoint, Optional<List<Written>> arguments) {
        public static final Command OF_THE_IMAGE = new Command(Optional.empty(), Optional.empty());

        public Command {
            entrypoint = entrypoint.map(List::copyOf);
            arguments = arguments.map(List::copyOf);
        }
    }

    /// How an image is made.
    ///
    /// @param dockerfile the file's whole name
    /// @param stage the stage that becomes the image, unless it is the last
    public record Build(String dockerfile, Optional<String> stage) {
        public Build {
            Objects.requireNonNull(dockerfile, "dockerfile");
            Objects.requireNonNull(stage, "stage");
        }
    }

    @Override
    public Place at() {
        return container.at();
    }
}

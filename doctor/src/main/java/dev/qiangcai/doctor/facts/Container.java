package dev.qiangcai.doctor.facts;

import dev.qiangcai.doctor.source.Place;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A container as files describe it: the process in it, and what it may do to the machine around it.
///
/// @param launch its process; the command is empty where only the image knows it
/// @param home where it is described
/// @param rights what is said of each, with the place where it is said
public record Container(Launch launch, Home home, Map<Right, Written> rights) implements Subject {
    public Container {
        Objects.requireNonNull(launch, "launch");
        Objects.requireNonNull(home, "home");
        rights = Map.copyOf(rights);
    }

    /// Where a container is described.
    ///
    /// @param form in which kind of file
    /// @param workload what it is a part of, such as `Deployment shop`
    /// @param traits what else is known of it
    public record Home(Form form, Launch.Title workload, Set<Trait> traits) {
        public Home {
            Objects.requireNonNull(form, "form");
            Objects.requireNonNull(workload, "workload");
            traits = Set.copyOf(traits);
        }
    }

    /// The kind of file that describes a container.
    public enum Form {
        /// How an image is made.
        DOCKERFILE,
        /// An image that is there already.
        IMAGE,
        COMPOSE,
        KUBERNETES;

        /// Whether it describes an image, so that nothing is said yet of how much of a machine a container of it gets.
        public boolean image() {
            return this == DOCKERFILE || this == IMAGE;
        }
    }

    /// What the rules need to know of a container beside its rights.
    public enum Trait {
        /// Its description is a part only, laid over another one elsewhere.
        PATCH,
        /// It belongs to the cluster or to the machine, as a network plugin or an agent on each node does.
        SYSTEM,
        /// It comes to its end by itself, as a job does.
        ENDS,
        /// Somebody waits for its answers: it has ports or is probed.
        ANSWERS,
        /// It runs on Windows, which confines by other means.
        WINDOWS,
        /// Another container of the same pod is confined by a profile.
        CONFINED_BESIDE,
        /// Its image is made from files here.
        BUILT,
        /// The program in it lays root's rights down before it serves.
        DROPS_ROOT,
        /// Its memory is limited where no amount can be read, as by a LimitRange or a variable.
        MEMORY_GIVEN,
        /// Its processors are.
        PROCESSORS_GIVEN
    }

    @Override
    public Place at() {
        return launch.at();
    }

    /// Where that right is granted or denied, if anything is said of it.
    public Optional<Written> said(Right right) {
        return Optional.ofNullable(rights.get(right));
    }

    /// Where that right is granted.
    public Optional<Written> granted(Right right) {
        return said(right).filter(written -> written.value().equalsIgnoreCase("true"));
    }

    public boolean has(Trait trait) {
        return home.traits().contains(trait);
    }

    public boolean serves() {
        return launch.role() == Role.SERVICE;
    }
}

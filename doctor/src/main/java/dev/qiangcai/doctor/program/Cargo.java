package dev.qiangcai.doctor.program;

import dev.qiangcai.doctor.container.Libc;
import dev.qiangcai.doctor.docker.Dockerfile;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.jvm.start.Release;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.source.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A program or a jar in an image, or on its way into one.
interface Cargo<S extends Subject> extends Subject {
    S load();

    Aim aim();

    /// Where cargo goes.
    ///
    /// @param image the image that the Dockerfile's last stage is built on, or the image itself
    /// @param step what says so
    /// @param libc the C library there, where it is known
    /// @param java the release of Java there, where it is known
    record Aim(Written image, String step, Optional<Libc> libc, Optional<Integer> java) {
        public Aim {
            Objects.requireNonNull(image, "image");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(libc, "libc");
            Objects.requireNonNull(java, "java");
        }

        /// By the name of the base image.
        static Aim of(Written base) {
            return new Aim(base, "Dockerfile FROM", Libc.of(base), Release.ofImage(base.value()));
        }

        /// By what lies in the image itself.
        static Aim of(Dockerfile made, Optional<Libc> libc) {
            var stage = made.stages().getLast();
            return new Aim(stage.name().from(), "image", libc, Release.of(stage.environment()));
        }
    }

    @Override
    default Place at() {
        return load().at();
    }

    /// What is found of it, by way of the line that names the image.
    default Finding found(Card card, Object... facts) {
        return Finding.at(card, at(), card.say("found", facts))
                .on(List.of(new Step(aim().step(), aim().image().place())));
    }

    record OfProgram(Program load, Aim aim) implements Cargo<Program> {
        public OfProgram {
            Objects.requireNonNull(load, "load");
            Objects.requireNonNull(aim, "aim");
        }
    }

    record OfJar(JarFile load, Aim aim) implements Cargo<JarFile> {
        public OfJar {
            Objects.requireNonNull(load, "load");
            Objects.requireNonNull(aim, "aim");
        }
    }
}

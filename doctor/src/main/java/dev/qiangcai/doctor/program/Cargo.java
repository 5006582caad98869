package dev.qiangcai.doctor.program;

import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.source.Place;
import java.util.List;
import java.util.Objects;

/// A program or a jar that a Dockerfile takes into an image.
interface Cargo<S extends Subject> extends Subject {
    S load();

    /// The image that the Dockerfile's last stage is built on.
    Written base();

    @Override
    default Place at() {
        return load().at();
    }

    /// What is found of it, by way of the line that names the base image.
    default Finding found(Card card, Object... facts) {
        return Finding.at(card, at(), card.say("found", facts))
                .on(List.of(new Step("Dockerfile FROM", base().place())));
    }

    record OfProgram(Program load, Written base) implements Cargo<Program> {
        public OfProgram {
            Objects.requireNonNull(load, "load");
            Objects.requireNonNull(base, "base");
        }
    }

    record OfJar(JarFile load, Written base) implements Cargo<JarFile> {
        public OfJar {
            Objects.requireNonNull(load, "load");
            Objects.requireNonNull(base, "base");
        }
    }
}

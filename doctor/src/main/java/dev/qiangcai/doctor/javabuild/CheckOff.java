package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import java.util.Objects;

/// Something that switches off a check of what is fetched.
record CheckOff(Written culprit) implements Subject {
    CheckOff {
        Objects.requireNonNull(culprit, "culprit");
    }

    @Override
    public Place at() {
        return culprit.place();
    }
}

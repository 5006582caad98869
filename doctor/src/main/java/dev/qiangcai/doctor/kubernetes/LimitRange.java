package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.tree.Branch;

/// The limits that a namespace gives to containers without their own.
record LimitRange(Branch object) implements Subject {
    @Override
    public Place at() {
        return object.place();
    }

    boolean gives(String resource, String namespace) {
        var own = object.value("metadata", "namespace");
        return own.equals(namespace)
                && object.items("spec", "limits").stream()
                        .anyMatch(limit -> limit.value("type").equals("Container")
                                && limit.text("default", resource).isPresent());
    }
}

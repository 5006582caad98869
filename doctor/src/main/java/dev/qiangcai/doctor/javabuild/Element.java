package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Written;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// An element of an XML file.
///
/// @param text what stands in it before its first child, without the blanks around
record Element(String name, Written text, List<Element> children) {
    Element {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        children = List.copyOf(children);
    }

    Optional<Element> child(String wanted) {
        return children.stream()
                .filter(element -> element.name().equals(wanted))
                .findFirst();
    }

    /// The text of that child; empty where there is none.
    String said(String wanted) {
        return child(wanted).map(element -> element.text().value()).orElse("");
    }

    /// All elements below it, those that lie deeper behind those around them.
    Stream<Element> below() {
        return children.stream().flatMap(element -> Stream.concat(Stream.of(element), element.below()));
    }
}

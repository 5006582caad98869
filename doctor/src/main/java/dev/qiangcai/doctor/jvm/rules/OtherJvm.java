package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import java.util.stream.Stream;

/// JVMs that are not HotSpot, whose flags are others.
final class OtherJvm {
    private OtherJvm() {}

    static boolean of(JvmStart start) {
        var image = start.launch().box().image().map(written -> written.value()).orElse("");
        return Stream.of("openj9", "semeru", "ibmjava", "ibm-java").anyMatch(image::contains);
    }
}

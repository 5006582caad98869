package dev.qiangcai.guard;

import dev.qiangcai.guard.words.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// What is odd about the container's files, said once each, though they are read again and again. For one thread.
final class Oddities {
    private static final int MOST = 32;

    private final Consumer<Sentence> notices;
    private final Set<Sentence> said = new HashSet<>();

    Oddities(Consumer<Sentence> notices) {
        this.notices = notices;
    }

    void tell(List<Sentence> notes) {
        for (var note : notes) {
            if (said.size() < MOST && said.add(note)) {
                notices.accept(note);
            }
        }
    }
}

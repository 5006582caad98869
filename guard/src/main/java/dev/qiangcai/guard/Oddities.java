package dev.qiangcai.guard;

import dev.qiangcai.guard.words.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is odd about the container's files, said once each, though they are read again and again. For one thread.
final class Oddities {
    private static final int MOST = 32;

    private final Notices notices;
    private final Set<Sentence> said = new HashSet<>();

    Oddities(Notices notices) {
        this.notices = notices;
    }

    void tell(List<Sentence> notes) {
        for (var note : notes) {
            if (said.size() < MOST && said.add(note)) {
                notices.say(note);
            }
        }
    }
}

package dev.qiangcai.lab.golang;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;

/// There is no Go here that the lab's programs can be built with. The sentence is the obstacle that
/// [GoToolchain#obstacle()] tells before anything is tried.
public final class NoGo extends SpokenException {
    private static final long serialVersionUID = 1L;

    NoGo(Sentence obstacle) {
        super(obstacle, null);
    }
}

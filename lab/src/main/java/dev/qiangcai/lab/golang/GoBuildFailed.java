package dev.qiangcai.lab.golang;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;

/// `go build` would not build one of the lab's programs. The sentence ends with what it said.
public final class GoBuildFailed extends SpokenException {
    private static final long serialVersionUID = 1L;

    GoBuildFailed(String program, GoVersion version, String said) {
        super(Sentence.of("dev.qiangcai.lab.words", "go.build.failed", program, version, said), null);
    }
}

package dev.qiangcai.guard.carriers;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;

/// This Java does not let its scheduler of virtual threads be seen or moved.
final class SchedulerHidden extends SpokenException {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_JAVA = 24;

    SchedulerHidden(Throwable cause) {
        super(why(Runtime.version().feature(), cause), cause);
    }

    static Sentence why(int java, Throwable cause) {
        return java < FIRST_JAVA
                ? CarrierEvent.say("carriers.old", java, FIRST_JAVA)
                : CarrierEvent.say("carriers.hidden", String.valueOf(root(cause)));
    }

    /// What really happened: a property that is no number comes wrapped in an error of initialisation.
    private static Throwable root(Throwable cause) {
        var root = cause;
        for (var next = root.getCause(); next != null; next = root.getCause()) {
            root = next;
        }
        return root;
    }
}

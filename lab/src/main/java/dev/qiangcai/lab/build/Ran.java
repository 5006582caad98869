package dev.qiangcai.lab.build;

import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Ending;
import dev.qiangcai.lab.child.Launch;
import java.io.IOException;
import java.time.Duration;

/// A program that was run to its end.
///
/// @param ending how it ended
/// @param out what it wrote to its standard output
/// @param err what it wrote to its standard error
record Ran(Ending ending, String out, String err) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int TOLD = 2_000;

    /// @throws IOException when it cannot be started, or does not end
    static Ran by(Launch launch) throws IOException, InterruptedException {
        try (var child = Child.start(launch)) {
            child.in().close();
            var ending = child.end(PATIENCE)
                    .orElseThrow(() -> new IOException("it does not end within " + PATIENCE + ": " + launch.command()));
            return new Ran(ending, child.out().text(), child.err().text());
        }
    }

    /// This, where it ended well.
    ///
    /// @throws IOException with the end of what it said, where it did not
    Ran well() throws IOException {
        if (!ending.well()) {
            throw new IOException("it ended as " + ending + " and said: " + said());
        }
        return this;
    }

    /// The end of what it wrote.
    String said() {
        var all = (out + "\n" + err).strip();
        return all.substring(Math.max(0, all.length() - TOLD));
    }
}

package dev.qiangcai.lab.memory;

import dev.qiangcai.lab.box.Box;
import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Launch;
import dev.qiangcai.lab.golang.GoFigures;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Runs a program that prints one line of figures, under a memory limit where this machine can set one.
final class Confined {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Confined() {}

    /// Whether limits can be set here, so that being killed means something.
    static boolean possible() {
        return Box.obstacle().isEmpty();
    }

    /// Its figures; empty where the kernel killed it at its limit.
    ///
    /// @throws IOException where it ended in any other way
    static Optional<GoFigures> run(Launch launch, long limit) throws IOException, InterruptedException {
        if (!possible()) {
            try (var child = Child.start(launch)) {
                return Optional.of(figures(child));
            }
        }
        try (var box = Box.open()) {
            box.memory(limit);
            try (var child = Child.start(launch.behind(box.inside(List.of())))) {
                var ending = child.end(PATIENCE);
                return ending.isPresent() && box.use().kills() > 0 ? Optional.empty() : Optional.of(figures(child));
            }
        }
    }

    private static GoFigures figures(Child child) throws IOException, InterruptedException {
        var ending = child.end(PATIENCE);
        if (ending.isEmpty() || !ending.get().well()) {
            throw new IOException("The program did not end well ("
                    + ending.map(Object::toString).orElse("late") + "): "
                    + child.err().text().lines().findFirst().orElse(""));
        }
        return GoFigures.in(child.out().text());
    }
}

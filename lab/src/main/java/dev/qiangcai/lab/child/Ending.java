package dev.qiangcai.lab.child;

/// How a process ended.
public sealed interface Ending {
    /// It ended by itself, with this code.
    record Exited(int code) implements Ending {}

    /// A signal ended it: 9 is a kill, by the kernel's memory killer too. A JVM that was asked to stop ends as if by
    /// signal 15.
    record Killed(int signal) implements Ending {}

    /// What an exit value of a shell or of Java means: from 129 on, a signal.
    static Ending of(int value) {
        return value > 128 && value <= 128 + 64 ? new Killed(value - 128) : new Exited(value);
    }

    /// Whether it ended as a program that did its work.
    default boolean well() {
        return equals(new Exited(0));
    }
}

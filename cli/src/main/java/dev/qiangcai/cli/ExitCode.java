package dev.qiangcai.cli;

/// How the program ended, as scripts read it.
enum ExitCode {
    DONE(0),
    /// The job ended without what it was asked for.
    NOT_DONE(1),
    /// The command line, the configuration or a profile is wrong.
    USAGE(2),
    /// Only the owner can go on: a code, a challenge, a look at the store's orders.
    NEEDS_OWNER(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}

package dev.qiangcai.attest;

import static java.util.Objects.requireNonNull;

/// How a file compares with what was said of it.
public sealed interface Verdict {
    /// The file's name.
    String name();

    /// It is what it was.
    record Same(String name) implements Verdict {
        public Same {
            requireNonNull(name, "name");
        }
    }

    /// It is another one.
    ///
    /// @param wanted the SHA-256 that was signed
    /// @param found the SHA-256 that it has
    record Changed(String name, String wanted, String found) implements Verdict {
        public Changed {
            requireNonNull(name, "name");
            requireNonNull(wanted, "wanted");
            requireNonNull(found, "found");
        }
    }

    /// It is not there.
    record Missing(String name) implements Verdict {
        public Missing {
            requireNonNull(name, "name");
        }
    }
}

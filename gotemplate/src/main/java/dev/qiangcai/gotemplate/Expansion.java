package dev.qiangcai.gotemplate;

import static java.util.Objects.requireNonNull;

/// What came of expanding a template.
public sealed interface Expansion {
    /// The text that a receiver would see.
    record Expanded(String text) implements Expansion {
        public Expanded {
            requireNonNull(text, "text");
        }
    }

    /// The server would put this error in the text's place.
    record Failed(Fault fault) implements Expansion {
        public Failed {
            requireNonNull(fault, "fault");
        }
    }

    /// The trial ends without a verdict: the template runs for too long, writes too much, or asks for something that is
    /// not followed here, such as the methods of Go's times.
    record Untold(String reason) implements Expansion {
        public Untold {
            requireNonNull(reason, "reason");
        }
    }
}

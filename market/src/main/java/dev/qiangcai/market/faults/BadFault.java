package dev.qiangcai.market.faults;

import java.util.List;
import java.util.stream.Stream;

/// A fault spec that cannot be read; the message names what may stand there.
public final class BadFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private static final String EXAMPLE = "drop-order=0.3";
    private static final String STEP_EXAMPLE = "clock-step=+5s@10s";

    private final String spec;

    BadFault(String spec, String why) {
        super("Cannot read the fault '" + spec + "': " + why + ". Write name=probability with a name out of "
                + String.join(", ", names()) + ", for example " + EXAMPLE + " or " + STEP_EXAMPLE + ".");
        this.spec = spec;
    }

    /// What was written.
    public String spec() {
        return spec;
    }

    /// The names that may be written.
    public static List<String> names() {
        return Stream.concat(FaultKind.names().stream(), Stream.of(FaultSettings.CLOCK_STEP))
                .toList();
    }
}

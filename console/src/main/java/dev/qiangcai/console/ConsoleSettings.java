package dev.qiangcai.console;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Where the console listens, and what it keeps.
///
/// @param folder for the key by which a browser is known again, also after a restart
/// @param port 0: any that is free
/// @param language for browsers that ask for none of ours
/// @param outside how other machines reach it; empty: they do not
public record ConsoleSettings(Path folder, int port, Locale language, Optional<Outside> outside) {
    /// The same every time, so that an open page finds the program again.
    public static final int USUAL_PORT = 7765;

    private static final int MOST = 65_535;

    public ConsoleSettings {
        if (port < 0 || port > MOST) {
            throw new IllegalArgumentException("a port is from 0 to " + MOST + ", was " + port);
        }
    }

    public static ConsoleSettings in(Path folder, Locale language) {
        return new ConsoleSettings(folder, USUAL_PORT, language, Optional.empty());
    }

    public ConsoleSettings withPort(int other) {
        return new ConsoleSettings(folder, other, language, outside);
    }

    public ConsoleSettings withOutside(Outside reached) {
        return new ConsoleSettings(folder, port, language, Optional.of(reached));
    }
}

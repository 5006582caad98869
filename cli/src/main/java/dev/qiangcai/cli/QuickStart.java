package dev.qiangcai.cli;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;

/// Whether Java took the ahead-of-time cache that the launcher gave it. One of another build of Java is passed over in
/// silence.
///
/// @param options what Java was told
/// @param vm what it says of itself, such as `mixed mode, sharing`
record QuickStart(List<String> options, String vm) {
    private static final String CACHE = "-XX:AOTCache=";

    static QuickStart ofProcess() {
        var options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return new QuickStart(options, System.getProperty("java.vm.info", ""));
    }

    /// The cache that was not taken.
    Optional<String> refused() {
        return options.stream()
                .filter(option -> option.startsWith(CACHE))
                .filter(_ -> !vm.contains("sharing"))
                .map(option -> option.substring(CACHE.length()))
                .findFirst();
    }
}

package dev.qiangcai.doctor.golang;

import java.util.Set;

/// The flags of `go build` and its kin (`go help build`, `go help testflag`).
final class Flags {
    private static final Set<String> TAKING = Set.of(
            "C",
            "asmflags",
            "buildmode",
            "buildvcs",
            "compiler",
            "covermode",
            "coverpkg",
            "coverprofile",
            "count",
            "cpu",
            "exec",
            "gccgoflags",
            "gcflags",
            "installsuffix",
            "ldflags",
            "mod",
            "modfile",
            "o",
            "overlay",
            "p",
            "parallel",
            "pgo",
            "pkgdir",
            "run",
            "tags",
            "timeout",
            "toolexec");

    private Flags() {}

    /// Whether its value may be the next word.
    static boolean taking(String flag) {
        return TAKING.contains(flag);
    }
}

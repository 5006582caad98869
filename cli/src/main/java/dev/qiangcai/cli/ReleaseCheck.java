package dev.qiangcai.cli;

import dev.qiangcai.attest.Release;
import dev.qiangcai.attest.Verdict;
import dev.qiangcai.attest.VerificationKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says of shipped files whether they are what the owner of a key has signed.
record ReleaseCheck(Terminal terminal, VerificationKey key) {
    /// Folders are checked whole; of a file its folder's list is read, and it alone is compared.
    ExitCode check(List<Path> paths) {
        boolean same = true;
        for (var release : releases(paths).entrySet()) {
            for (var verdict : new Release(release.getKey()).verify(key, release.getValue())) {
                same &= tell(verdict);
            }
        }
        if (!same) {
            terminal.warn("dist.verify.refused");
        }
        return same ? ExitCode.DONE : ExitCode.NOT_DONE;
    }

    private static Map<Path, Set<String>> releases(List<Path> paths) {
        var releases = new LinkedHashMap<Path, Set<String>>();
        for (var path : paths) {
            var place = path.toAbsolutePath().normalize();
            if (Files.isDirectory(place)) {
                releases.put(place, Set.of());
            } else {
                releases.computeIfAbsent(Path.of("/").resolve(place).getParent(), _ -> new LinkedHashSet<>())
                        .add(place.getFileName() + "");
            }
        }
        return releases;
    }

    private boolean tell(Verdict verdict) {
        switch (verdict) {
            case Verdict.Same(var name) -> terminal.say("dist.verify.same", name);
            case Verdict.Changed(var name, var wanted, var found) ->
                terminal.warn("dist.verify.changed", name, found, wanted);
            case Verdict.Missing(var name) -> terminal.warn("dist.verify.missing", name);
        }
        return verdict instanceof Verdict.Same;
    }
}

package dev.qiangcai.attest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The SHA-256 of each file of a release, as `sha256sum` writes and checks them.
///
/// @param files in the order of their names
record Sums(List<Resource> files) {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *]([^/\\\\\\p{Cntrl}]+)");

    Sums {
        files = files.stream().sorted(Comparator.comparing(Resource::name)).toList();
    }

    /// @throws AttestException when it is no such list, or names what lies elsewhere
    static Sums read(byte[] text) {
        var files = new ArrayList<Resource>();
        for (var line : new String(text, StandardCharsets.UTF_8).lines().toList()) {
            var found = LINE.matcher(line);
            if (!found.matches() || found.group(2).startsWith(".")) {
                throw new AttestException("sums.form", Release.SUMS, files.size() + 1);
            }
            files.add(Resource.of(found.group(2), found.group(1)));
        }
        return new Sums(files);
    }

    String text() {
        return files.stream()
                .map(file -> file.sha256().orElseThrow() + "  " + file.name() + "\n")
                .collect(Collectors.joining());
    }
}

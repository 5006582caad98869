package dev.qiangcai.doctor.config;

import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What `.qiangcai-doctor.yaml` says.
///
/// ```yaml
/// fail-on: warning
/// exclude: ["charts/**"]
/// rules: {container-latest-tag: off, jvm-heap-default: error}
/// ignore:
///   - {rule: container-root-user, files: "dev/**", reason: only on our own machines}
/// ```
///
/// @param failOn the least severity that makes the doctor end with 1, where it is said
/// @param exclude globs of files that are passed over
/// @param rules how much a rule counts; nothing at all where empty
/// @param ignores what is silenced in which files
public record Config(
        Optional<Severity> failOn, List<String> exclude, Map<String, Optional<Severity>> rules, List<Ignore> ignores) {
    /// The file's usual name.
    public static final String NAME = ".qiangcai-doctor.yaml";

    /// The configuration of whoever has none.
    public static final Config NONE = new Config(Optional.empty(), List.of(), Map.of(), List.of());

    public Config {
        Objects.requireNonNull(failOn, "failOn");
        exclude = List.copyOf(exclude);
        rules = Map.copyOf(rules);
        ignores = List.copyOf(ignores);
    }

    /// A rule that is silenced in some files.
    ///
    /// @param files a glob of names
    /// @param reason why; never empty
    public record Ignore(String rule, String files, String reason) {
        public Ignore {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(files, "files");
            Objects.requireNonNull(reason, "reason");
        }

        private boolean silences(Finding finding) {
            var glob = FileSystems.getDefault().getPathMatcher("glob:" + files);
            return rule.equals(finding.card().id())
                    && glob.matches(Path.of(finding.place().file()));
        }
    }

    /// The findings that are left, as severe as the owner wants them.
    public Diagnosis apply(Diagnosis diagnosis) {
        return diagnosis.with(diagnosis.findings().stream()
                .filter(finding -> ignores.stream().noneMatch(ignore -> ignore.silences(finding)))
                .flatMap(finding -> weighed(finding).stream())
                .toList());
    }

    private Optional<Finding> weighed(Finding finding) {
        var said = rules.get(finding.card().id());
        return said == null ? Optional.of(finding) : said.map(finding::as);
    }
}

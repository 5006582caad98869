package dev.qiangcai.doctor;

import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.guard.words.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the doctor says of everything it was shown.
///
/// @param findings in the order of files and lines
/// @param faults what could not be read
/// @param files how many files were looked at
/// @param texts the files in which something was found or that hold notes, by their names
public record Diagnosis(List<Finding> findings, List<Fault> faults, int files, Map<String, Source> texts) {
    public Diagnosis {
        findings = List.copyOf(findings);
        faults = List.copyOf(faults);
        texts = Map.copyOf(texts);
    }

    /// The same, with other findings.
    public Diagnosis with(List<Finding> others) {
        return new Diagnosis(others, faults, files, texts);
    }

    /// A file, or a part of one, that could not be read.
    public record Fault(Place place, Sentence why) {
        public Fault {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(why, "why");
        }
    }

    /// Whether anything was found that is at least so bad.
    public boolean hurts(Severity least) {
        return findings.stream().anyMatch(finding -> finding.severity().compareTo(least) >= 0);
    }
}

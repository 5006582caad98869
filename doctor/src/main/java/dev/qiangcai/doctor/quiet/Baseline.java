package dev.qiangcai.doctor.quiet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.DoctorException;
import dev.qiangcai.doctor.Print;
import dev.qiangcai.doctor.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/// The findings that were there when the owner drew a line: only new ones are told. Each is known by its print, and
/// counts as often as it was there.
public final class Baseline {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<String, Integer> prints;

    private Baseline(Map<String, Integer> prints) {
        this.prints = Map.copyOf(prints);
    }

    public static Baseline of(Diagnosis diagnosis) {
        var prints = new HashMap<String, Integer>();
        diagnosis.findings().forEach(finding -> prints.merge(Print.of(finding, diagnosis), 1, Integer::sum));
        return new Baseline(prints);
    }

    /// @throws DoctorException when the file cannot be read, or is no baseline
    public static Baseline read(Path file) {
        try {
            var prints = new HashMap<String, Integer>();
            var root = MAPPER.readTree(Files.readString(file));
            if (!root.path("findings").isArray()) {
                throw DoctorException.of("baseline.not", file);
            }
            root.path("findings").forEach(each -> prints.merge(print(each, file), 1, Integer::sum));
            return new Baseline(prints);
        } catch (JsonProcessingException e) {
            throw DoctorException.of("baseline.not", file);
        } catch (IOException e) {
            throw DoctorException.of("baseline.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    private static String print(JsonNode each, Path file) {
        if (!each.path("print").isTextual()) {
            throw DoctorException.of("baseline.not", file);
        }
        return each.path("print").asText();
    }

    /// Without the findings that were there already.
    public Diagnosis apply(Diagnosis diagnosis) {
        var left = new HashMap<>(prints);
        var fresh = new ArrayList<Finding>();
        for (var finding : diagnosis.findings()) {
            var print = Print.of(finding, diagnosis);
            if (left.getOrDefault(print, 0) > 0) {
                left.merge(print, -1, Integer::sum);
            } else {
                fresh.add(finding);
            }
        }
        return diagnosis.with(fresh);
    }

    /// Writes the findings of a diagnosis as a baseline, in an order that changes little from day to day.
    public static void write(Diagnosis diagnosis, Path file) {
        var root = MAPPER.createObjectNode();
        var findings = root.putArray("findings");
        for (var finding : diagnosis.findings()) {
            findings.addObject()
                    .put("rule", finding.card().id())
                    .put("file", finding.place().file())
                    .put("print", Print.of(finding, diagnosis));
        }
        try {
            Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
        } catch (IOException e) {
            throw DoctorException.of("baseline.unwritable", file, String.valueOf(e.getMessage()));
        }
    }
}

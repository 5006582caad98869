package dev.qiangcai.lab.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.qiangcai.lab.page.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// What the lab found, claim by claim, as it is kept: every figure of every trial.
///
/// @param findings by claim number, Go before the JVM; one for each claim and platform
public record Findings(List<Finding> findings) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public Findings {
        findings = findings.stream()
                .sorted(Comparator.comparingInt(Finding::number)
                        .thenComparing(Finding::name)
                        .thenComparing(Finding::platform))
                .toList();
    }

    /// Reads what [#write] wrote; nothing where there is no file.
    ///
    /// @throws FindingsUnreadable when the file holds something else
    public static Findings read(Path file) {
        if (!Files.exists(file)) {
            return new Findings(List.of());
        }
        try {
            return JSON.readValue(Files.readString(file), Findings.class);
        } catch (IOException | IllegalArgumentException e) {
            throw new FindingsUnreadable(file, e);
        }
    }

    /// Writes them, replacing what was there.
    public void write(Path file) {
        TextFile.write(file, json(JSON.writerWithDefaultPrettyPrinter()::writeValueAsString, this));
    }

    /// These, with what a later run found. A claim that it tried replaces the same claim here; one that it could not
    /// try, or not to the end, replaces nothing.
    public Findings with(Findings later) {
        var all = new LinkedHashMap<String, Finding>();
        findings.forEach(each -> all.put(each.key(), each));
        later.findings.forEach(each -> {
            if (each.tried()) {
                all.put(each.key(), each);
            } else {
                all.putIfAbsent(each.key(), each);
            }
        });
        return new Findings(List.copyOf(all.values()));
    }

    /// A value of plain records, lists and numbers as JSON.
    static String json(Object value) {
        return json(JSON::writeValueAsString, value);
    }

    private static String json(Writer writer, Object value) {
        try {
            return writer.write(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain records and numbers always have JSON", e);
        }
    }

    private interface Writer {
        String write(Object value) throws JsonProcessingException;
    }
}

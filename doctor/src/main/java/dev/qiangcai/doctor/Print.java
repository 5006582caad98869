package dev.qiangcai.doctor;

import dev.qiangcai.doctor.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What makes a finding the same one next time: its rule, its file, and what its line says. Where lines come and go
/// above it, it stays itself.
public final class Print {
    private static final int LETTERS = 32;

    private Print() {}

    public static String of(Finding finding, Diagnosis diagnosis) {
        var source = diagnosis.texts().get(finding.place().file());
        var line = source == null
                ? ""
                : source.page().line(finding.place().region().line()).orElse("");
        return hash(finding.card().id() + "\n" + finding.place().file() + "\n" + line.strip() + "\n"
                + finding.story().message());
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

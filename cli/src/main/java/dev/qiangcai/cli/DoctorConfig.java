package dev.qiangcai.cli;

import dev.qiangcai.doctor.Doctor;
import dev.qiangcai.doctor.config.Config;
import dev.qiangcai.doctor.config.ConfigReader;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the doctor's configuration: the file that is named, or else the one that lies in this folder, if any.
final class DoctorConfig {
    private DoctorConfig() {}

    static Config of(Optional<Path> named, Doctor doctor) {
        var usual = Path.of(Config.NAME);
        return named.or(() -> Files.exists(usual) ? Optional.of(usual) : Optional.empty())
                .map(file -> read(file, doctor))
                .orElse(Config.NONE);
    }

    private static Config read(Path file, Doctor doctor) {
        try {
            var rules = doctor.cards().stream().map(Card::id).collect(Collectors.toSet());
            return ConfigReader.read(Source.of(file.toString(), Files.readString(file)), rules);
        } catch (IOException e) {
            throw new BadOption(Terminal.sentence("doctor.noConfig", file, String.valueOf(e.getMessage())));
        }
    }
}

package dev.qiangcai.doctor.compose;

import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.script.EnvFile;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts the services of Compose files together with the files of variables that they name.
public final class ServiceLinker implements Linker {
    @Override
    public void link(Known known, Notebook notebook) {
        Map<String, EnvFile> files = known.all(EnvFile.class)
                .collect(Collectors.toMap(file -> file.source().name(), Function.identity(), (first, _) -> first));
        Map<String, ComposeFile> composed = known.all(ComposeFile.class)
                .collect(Collectors.toMap(file -> file.at().file(), Function.identity(), (first, _) -> first));
        var services = composed.values().stream()
                .sorted(Comparator.comparing(ComposeFile::at))
                .flatMap(file -> file.services(composed))
                .toList();
        Linker.each(services, notebook, (service, sheet) -> new ServiceReader(service, files, sheet).read());
    }
}

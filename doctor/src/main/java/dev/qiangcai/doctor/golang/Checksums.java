package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Edit;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import dev.qiangcai.doctor.shell.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Variables by which Go stops asking whether a module is what it was.
final class Checksums {
    private static final Card MOD = GoRules.card("go-mod-mod", Severity.WARNING).measuredBy("dependency-checks/go");
    private static final Card MODULES_OFF =
            GoRules.card("go-modules-off", Severity.WARNING).measuredBy("dependency-checks/go");
    private static final Card SUMDB =
            GoRules.card("go-sumdb-off", Severity.WARNING).measuredBy("dependency-checks/go");
    private static final Card NOSUMCHECK = GoRules.card("go-nosumcheck", Severity.WARNING);
    private static final Card PROXY = GoRules.card("go-proxy", Severity.WARNING).measuredBy("dependency-checks/go");
    private static final Set<String> LAST = Set.of("direct", "off");

    private Checksums() {}

    static List<Rule<?>> rules() {
        return List.of(
                new Looking(MOD, Checksums::modMod),
                new Looking(MODULES_OFF, Checksums::modulesOff),
                new Looking(SUMDB, Checksums::sumdbOff),
                new Looking(NOSUMCHECK, Checksums::noSumCheck),
                new Looking(PROXY, Checksums::proxy));
    }

    /// A rule about variables, whoever sets them: they are Go's alone.
    private record Looking(Card card, BiConsumer<Launch, Consumer<Finding>> judge) implements Rule<Launch> {
        @Override
        public Class<Launch> looksAt() {
            return Launch.class;
        }

        @Override
        public void look(Launch launch, Consumer<Finding> findings) {
            judge.accept(launch, findings);
        }
    }

    private static void modMod(Launch launch, Consumer<Finding> findings) {
        var flags = new ArrayList<GoCommand.Flag>();
        launch.setting("GOFLAGS").ifPresent(it -> flags.addAll(GoCommand.flags(Shell.words(it.value()))));
        GoCommand.of(launch).filter(GoCommand::builds).ifPresent(it -> flags.addAll(it.flags()));
        flags.stream()
                .filter(flag ->
                        flag.name().equals("mod") && flag.value().value().equals("mod"))
                .forEach(flag -> findings.accept(Finding.of(MOD, flag.value())
                        .mendedBy(new Edit(flag.value().place(), "readonly"))));
    }

    private static void modulesOff(Launch launch, Consumer<Finding> findings) {
        launch.setting("GO111MODULE")
                .filter(it -> it.value().value().equals("off"))
                .ifPresent(it -> findings.accept(Finding.of(MODULES_OFF, it.value())));
    }

    private static void sumdbOff(Launch launch, Consumer<Finding> findings) {
        launch.setting("GOSUMDB")
                .filter(it -> it.value().value().equals("off"))
                .ifPresent(it -> findings.accept(Finding.of(SUMDB, it.value(), "GOSUMDB=off")));
        for (var name : List.of("GONOSUMDB", "GOPRIVATE", "GOINSECURE")) {
            launch.setting(name)
                    .filter(it -> Set.of("*", "*/*", "*.*").contains(it.value().value()))
                    .ifPresent(it -> findings.accept(Finding.of(
                            SUMDB, it.value(), name + "=" + it.value().value())));
        }
    }

    private static void noSumCheck(Launch launch, Consumer<Finding> findings) {
        launch.setting("GONOSUMCHECK").ifPresent(it -> findings.accept(Finding.of(NOSUMCHECK, it.value())));
    }

    private static void proxy(Launch launch, Consumer<Finding> findings) {
        launch.setting("GOPROXY").ifPresent(setting -> {
            var entries = entries(setting.value());
            var plain = entries.stream()
                    .filter(entry -> entry.value().startsWith("http://"))
                    .toList();
            plain.forEach(entry -> findings.accept(Finding.of(PROXY, entry)
                    .saying(PROXY.say("plain", entry.value()))
                    .as(Severity.ERROR)));
            var known = entries.stream().noneMatch(entry -> entry.value().contains("$"));
            if (plain.isEmpty()
                    && known
                    && entries.size() == 1
                    && !LAST.contains(entries.getFirst().value())
                    && entries.getFirst().value().contains("://")) {
                findings.accept(
                        Finding.of(PROXY, entries.getFirst(), entries.getFirst().value()));
            }
        });
    }

    private static List<Written> entries(Written value) {
        var entries = new ArrayList<Written>();
        var start = 0;
        for (var at = 0; at <= value.value().length(); at++) {
            if (at == value.value().length() || ",|".indexOf(value.value().charAt(at)) >= 0) {
                if (at > start) {
                    entries.add(value.part(start, at));
                }
                start = at + 1;
            }
        }
        return entries;
    }
}

package dev.qiangcai.doctor.pipeline;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.shell.Shell;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads Jenkinsfiles: the variables of `environment` blocks and the scripts of `sh` steps. All else of Groovy is
/// passed over.
final class JenkinsReader implements Reader {
    private static final Set<String> STEPS = Set.of("sh", "bat", "script");

    @Override
    public boolean reads(String name) {
        var base = Source.base(name);
        return base.startsWith("Jenkinsfile") || base.endsWith(".jenkinsfile");
    }

    @Override
    public void read(Source source, Notebook notebook) {
        var tokens = new Groovy(source).tokens();
        var environment = environment(tokens);
        var job = new Job("Jenkins pipeline", "", environment);
        job.idle(Place.of(source.name()), notebook);
        for (var at = 0; at + 1 < tokens.size(); at++) {
            if (STEPS.contains(tokens.get(at).word())) {
                script(tokens, at + 1).ifPresent(script -> job.run(script, notebook));
            }
        }
    }

    /// `sh 'x'`, `sh('x')`, `sh(script: 'x', …)`, `sh script: 'x'`.
    private static Optional<Written> script(List<Groovy.Token> tokens, int from) {
        var at = from;
        while (at < tokens.size()
                && Set.of("(", "script", ":").contains(tokens.get(at).word())) {
            at++;
        }
        return at < tokens.size() ? tokens.get(at).text() : Optional.empty();
    }

    private static List<Setting> environment(List<Groovy.Token> tokens) {
        var settings = new ArrayList<Setting>();
        for (var at = 0; at + 1 < tokens.size(); at++) {
            var next = tokens.get(at + 1).word();
            if (tokens.get(at).word().equals("environment") && next.equals("{")) {
                block(tokens, at + 2, settings);
            } else if (tokens.get(at).word().equals("withEnv") && next.equals("(")) {
                list(tokens, at + 2, settings);
            } else if (tokens.get(at).word().equals("env") && next.equals(".")) {
                assigned(tokens, at + 2, settings);
            }
        }
        return settings;
    }

    private static void block(List<Groovy.Token> tokens, int from, List<Setting> settings) {
        for (var at = from; at < tokens.size() && !tokens.get(at).word().equals("}"); at++) {
            assigned(tokens, at, settings);
        }
    }

    /// `NAME = 'value'`.
    private static void assigned(List<Groovy.Token> tokens, int at, List<Setting> settings) {
        if (at + 2 < tokens.size() && tokens.get(at + 1).word().equals("=")) {
            var name = tokens.get(at).word();
            tokens.get(at + 2)
                    .text()
                    .ifPresent(value ->
                            settings.add(new Setting(name, value.via(new Step("Jenkins environment", value.place())))));
        }
    }

    /// `['NAME=value', …]`.
    private static void list(List<Groovy.Token> tokens, int from, List<Setting> settings) {
        for (var at = from; at < tokens.size() && !tokens.get(at).word().equals(")"); at++) {
            tokens.get(at).text().stream()
                    .flatMap(text -> Shell.assignment(text).stream())
                    .map(setting -> setting.via(
                            new Step("Jenkins withEnv", setting.value().place())))
                    .forEach(settings::add);
        }
    }
}

package dev.qiangcai.buyer.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.qiangcai.guard.words.Sentence;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.github.gestalt.config.Gestalt;
import org.github.gestalt.config.builder.GestaltBuilder;
import org.github.gestalt.config.exceptions.GestaltException;
import org.github.gestalt.config.json.JsonModuleConfigBuilder;
import org.github.gestalt.config.source.MapConfigSourceBuilder;
import org.github.gestalt.config.source.StringConfigSourceBuilder;
import org.github.gestalt.config.toml.TomlModuleConfigBuilder;
import org.github.gestalt.config.utils.GResultOf;
import org.github.gestalt.config.yaml.YamlModuleConfigBuilder;

/// The three places that a plan's values come from. The command line goes before the environment, the environment
/// before the file.
final class Sources {
    private static final Known KNOWN = Known.of(FileShape.PLAN);
    private static final Map<String, Pattern> LISTS = Map.of(
            "buy.items", Pattern.compile("buy\\.items\\[(\\d{1,2})]"),
            "notify", Pattern.compile("notify\\[(\\d{1,2})]"));
    private static final String PREFIX = "QIANGCAI_";
    private static final Map<String, String> DEFAULTS = Map.of(
            "state", ".qiangcai",
            "buy.count", "1",
            "buy.giveupafter", "PT10M",
            "log.level", "info",
            "log.format", "text");

    private final PlanFile file;
    private final Map<String, String> commandLine;
    private final Map<String, Variable> environment = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /// @param name the environment variable
    private record Variable(String name, String value) {}

    Sources(PlanFile file, Map<String, String> commandLine, Map<String, String> environment) {
        this.file = file;
        this.commandLine = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.commandLine.putAll(commandLine);
        commandLine.keySet().stream()
                .filter(key -> !KNOWN.holds(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new UnknownKey(new Spot(commandLine(), key), KNOWN.nearest(key));
                });
        LISTS.forEach(this::refuseGaps);
        environment.forEach((name, value) ->
                key(name).ifPresent(key -> this.environment.put(key, new Variable(name, value))));
    }

    /// A list grows at its end only: there is no third item without a second one.
    private void refuseGaps(String list, Pattern item) {
        int items = file.tree().at("/" + list.replace('.', '/')).size();
        for (var key : commandLine.keySet()) {
            var index = item.matcher(key);
            if (index.lookingAt()) {
                int named = Integer.parseInt(index.group(1));
                if (named > items) {
                    throw new UnknownKey(new Spot(commandLine(), key), list + "[" + items + "]");
                }
                items = Math.max(items, named + 1);
            }
        }
    }

    /// What the environment says of a list of texts, which are separated by spaces there.
    List<String> listed(String key) {
        return Optional.ofNullable(environment.get(key))
                .map(variable -> variable.value().strip())
                .filter(text -> !text.isEmpty())
                .map(text -> List.of(text.split("\\s+")))
                .orElse(List.of());
    }

    /// Whether the command line names a key that begins so.
    boolean commandLineNames(String beginning) {
        return commandLine.keySet().stream()
                .anyMatch(key -> key.toLowerCase(Locale.ROOT).startsWith(beginning));
    }

    /// The key that an environment variable stands for; empty for one that is no part of a plan.
    private static Optional<String> key(String variable) {
        if (variable.equals(PREFIX + "PHONE")) {
            return Optional.of("account.phone");
        }
        if (variable.equals(PREFIX + "NOTIFY")) {
            return Optional.of("notify");
        }
        var settings = PREFIX + "STORE_SETTINGS_";
        if (variable.startsWith(settings)) {
            return Optional.of("store.settings." + variable.substring(settings.length()));
        }
        var found = KNOWN.keys().stream()
                .filter(key -> variable(key).equals(variable))
                .findFirst();
        boolean typo = found.isEmpty() && variable.matches(PREFIX + "(STORE|ACCOUNT|BUY|LOG)_.+");
        if (typo) {
            var meant = KNOWN.nearest(variable.substring(PREFIX.length()).replace('_', '.'));
            throw new UnknownKey(new Spot(word("plan.environment"), variable), variable(meant));
        }
        return found;
    }

    private static String variable(String key) {
        return PREFIX + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /// The plan's own.
    Path file() {
        return file.path();
    }

    Spot spot(String key) {
        if (commandLine.containsKey(key)) {
            return new Spot(commandLine(), key);
        }
        var variable = environment.get(key);
        return variable == null ? new Spot(file.path(), key) : new Spot(word("plan.environment"), variable.name());
    }

    RawPlan merged() {
        var variables = new HashMap<String, String>();
        environment.forEach((key, variable) -> variables.put(key, variable.value()));
        variables.keySet().removeAll(LISTS.keySet()); // A list is read by whoever knows what it is of.
        try {
            var builder = new GestaltBuilder()
                    .addModuleConfig(YamlModuleConfigBuilder.builder()
                            .setObjectMapper(Format.YAML.mapper())
                            .build())
                    .addModuleConfig(TomlModuleConfigBuilder.builder()
                            .setObjectMapper(Format.TOML.mapper())
                            .build())
                    .addModuleConfig(JsonModuleConfigBuilder.builder()
                            .setObjectMapper(Format.JSON.mapper())
                            .build())
                    // Instead of the default ones, which would fill ${…} from the environment, files and the network.
                    .addConfigNodeProcessor((_, node) -> GResultOf.result(node))
                    .setTreatMissingDiscretionaryValuesAsErrors(false)
                    .addSource(MapConfigSourceBuilder.builder()
                            .setCustomConfig(DEFAULTS)
                            .build());
            addFile(builder);
            return load(builder.addSource(MapConfigSourceBuilder.builder()
                            .setCustomConfig(variables)
                            .build())
                    .addSource(MapConfigSourceBuilder.builder()
                            .setCustomConfig(commandLine)
                            .build())
                    .build());
        } catch (GestaltException refused) {
            throw new MalformedPlan(
                    new Spot(file.path(), ""), word("plan.someLine"), PlanFile.masked(refused.toString()));
        }
    }

    private void addFile(GestaltBuilder builder) throws GestaltException {
        if (file.tree() instanceof ObjectNode keys && !keys.isEmpty()) {
            builder.addSource(StringConfigSourceBuilder.builder()
                    .setConfig(file.text())
                    .setFormat(file.format().label())
                    .build());
        }
    }

    private static RawPlan load(Gestalt gestalt) throws GestaltException {
        gestalt.loadConfigs();
        return gestalt.getConfig("", RawPlan.class);
    }

    private static Sentence commandLine() {
        return word("plan.commandLine");
    }

    private static Sentence word(String key) {
        return Sentence.of("dev.qiangcai.buyer.words", key);
    }
}

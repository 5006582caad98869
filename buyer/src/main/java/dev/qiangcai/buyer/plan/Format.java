package dev.qiangcai.buyer.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.TSFBuilder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/// What a plan can be written in. Each parser takes exact decimals, no key twice, and nothing deep.
@SuppressWarnings("ImmutableEnumChecker") // A mapper can be reconfigured; these never are.
enum Format {
    YAML(
            "yaml",
            strict(new YAMLMapper(
                    strict(YAMLFactory.builder().loaderOptions(yaml())).build()))),
    TOML("toml", strict(new TomlMapper(strict(TomlFactory.builder()).build()))),
    JSON("json", strict(new ObjectMapper(strict(new JsonFactoryBuilder()).build())));

    static final int DEEPEST = 20;

    private final String label;
    private final ObjectMapper mapper;

    Format(String label, ObjectMapper mapper) {
        this.label = label;
        this.mapper = mapper;
    }

    static Optional<Format> ofFile(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "yaml", "yml" -> Optional.of(YAML);
            case "toml" -> Optional.of(TOML);
            case "json" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }

    String label() {
        return label;
    }

    ObjectMapper mapper() {
        return mapper;
    }

    private static LoaderOptions yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit((int) PlanFile.LARGEST);
        return options;
    }

    private static <F extends JsonFactory, B extends TSFBuilder<F, B>> B strict(B factory) {
        return factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(50)
                        .build());
    }

    private static ObjectMapper strict(ObjectMapper mapper) {
        return mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }
}

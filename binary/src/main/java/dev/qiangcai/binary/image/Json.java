package dev.qiangcai.binary.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.image.Configuration.Launch;
import dev.qiangcai.binary.image.Configuration.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Reads the documents of an archive. What one leaves out, or has in another form, counts as empty.
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LARGEST = 4 << 20;

    private Json() {}

    static JsonNode of(Bytes document) throws IOException {
        if (document.size() > LARGEST) {
            throw document.malformed(LARGEST, "no document of an image has " + document.size() + " bytes");
        }
        Digest.check(document);
        try (var stream = document.stream()) {
            return MAPPER.readTree(stream);
        } catch (JsonProcessingException unclear) {
            var place = unclear.getLocation();
            long offset = place == null ? 0 : Math.max(0, place.getByteOffset());
            throw document.malformed(offset, "it is no JSON: " + unclear.getOriginalMessage());
        }
    }

    static Configuration configuration(JsonNode document) {
        var config = document.path("config");
        var labels = new LinkedHashMap<String, String>();
        config.path("Labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        var history = new ArrayList<Step>();
        for (var step : document.path("history")) {
            history.add(new Step(
                    step.path("created_by").asText(), !step.path("empty_layer").asBoolean()));
        }
        var ports = new ArrayList<String>();
        config.path("ExposedPorts").fieldNames().forEachRemaining(ports::add);
        return new Configuration(
                document.path("os").asText() + "/"
                        + document.path("architecture").asText(),
                launch(config),
                texts(config.path("Healthcheck").path("Test")),
                ports,
                labels,
                history);
    }

    private static Launch launch(JsonNode config) {
        return new Launch(
                texts(config.path("Env")),
                texts(config.path("Entrypoint")),
                texts(config.path("Cmd")),
                config.path("User").asText(),
                config.path("WorkingDir").asText());
    }

    static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}

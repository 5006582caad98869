package dev.qiangcai.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The lists of parts in what is shipped, held against CycloneDX's own schema.
@Tag("dist")
class PartsIT {
    private static final String CYCLONEDX = "http://cyclonedx.org/schema/";

    @Test
    void every_list_of_parts_keeps_to_the_specification() throws IOException {
        for (var folder : List.of(Made.image(), Made.bundle())) {
            assertThat(against(parts(folder))).as(folder.toString()).isEmpty();
        }
    }

    @Test
    void a_list_that_does_not_keep_to_it_would_be_told() throws IOException {
        assertThat(against(parts(Made.image()).replace("SHA-256", "SHA-255"))).isNotEmpty();
    }

    private static String parts(Path folder) throws IOException {
        return Files.readString(folder.resolve("legal").resolve(Sbom.NAME));
    }

    private static List<Error> against(String json) {
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7,
                        registry -> registry.schemaIdResolvers(places -> places.mapPrefix(CYCLONEDX, "classpath:")))
                .getSchema(SchemaLocation.of(CYCLONEDX + "bom-1.6.schema.json"))
                .validate(json, InputFormat.JSON);
    }
}

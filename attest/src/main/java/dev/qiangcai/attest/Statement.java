package dev.qiangcai.attest;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How some files were made: an in-toto statement, version 1, with SLSA provenance, version 1, for its predicate.
///
/// It holds no time and no name of a machine, so that whoever builds the same thing states the same.
///
/// @param type what kind of document it is
/// @param subject what was made
/// @param predicateType what is stated of it
/// @param predicate how it was made
/// @see <a href="https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md">in-toto Statement v1</a>
/// @see <a href="https://slsa.dev/spec/v1.0/provenance">SLSA Provenance v1</a>
public record Statement(
        @JsonProperty("_type") String type, List<Resource> subject, String predicateType, Provenance predicate) {
    private static final String TYPE = "https://in-toto.io/Statement/v1";
    private static final String PROVENANCE = "https://slsa.dev/provenance/v1";

    public Statement {
        requireNonNull(type, "type");
        subject = List.copyOf(subject);
        requireNonNull(predicateType, "predicateType");
        requireNonNull(predicate, "predicate");
    }

    /// What was made, and how.
    public static Statement of(List<Resource> subject, Provenance how) {
        return new Statement(TYPE, subject, PROVENANCE, how);
    }

    /// Whether it is of the kind that is made here, whoever made it.
    boolean known() {
        return type.equals(TYPE) && predicateType.equals(PROVENANCE);
    }

    /// SLSA provenance.
    ///
    /// @param buildDefinition what went into the build
    /// @param runDetails who built
    public record Provenance(BuildDefinition buildDefinition, RunDetails runDetails) {
        public Provenance {
            requireNonNull(buildDefinition, "buildDefinition");
            requireNonNull(runDetails, "runDetails");
        }

        /// @param buildType the kind of build, which its documents explain
        /// @param parameters what whoever started the build has chosen
        /// @param dependencies what it was made of
        /// @param builder whose word it is
        public static Provenance of(
                String buildType, Map<String, String> parameters, List<Resource> dependencies, String builder) {
            return new Provenance(
                    new BuildDefinition(buildType, parameters, dependencies), new RunDetails(new Builder(builder)));
        }
    }

    /// @param buildType the kind of build
    /// @param externalParameters what whoever started the build has chosen
    /// @param resolvedDependencies what it was made of
    public record BuildDefinition(
            String buildType, Map<String, String> externalParameters, List<Resource> resolvedDependencies) {
        public BuildDefinition {
            requireNonNull(buildType, "buildType");
            externalParameters = new TreeMap<>(externalParameters);
            resolvedDependencies = List.copyOf(resolvedDependencies);
        }
    }

    /// @param builder who built
    public record RunDetails(Builder builder) {
        public RunDetails {
            requireNonNull(builder, "builder");
        }
    }

    /// @param id whose word it is
    public record Builder(String id) {
        public Builder {
            requireNonNull(id, "id");
        }
    }
}

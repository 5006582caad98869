package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.facts.Container;
import dev.qiangcai.doctor.facts.Written;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is known of images that many build on. It is not asked of any registry, so it holds only what has been so for
/// years.
final class KnownImages {
    /// They run as somebody else, or lay root's rights down themselves before they serve.
    private static final Set<String> NOT_ROOT = Set.of(
            "airflow",
            "alertmanager",
            "blackbox-exporter",
            "cassandra",
            "couchdb",
            "cp-kafka",
            "cp-schema-registry",
            "cp-zookeeper",
            "elasticsearch",
            "flink",
            "ghost",
            "grafana",
            "haproxy",
            "jenkins",
            "jetty",
            "kafka",
            "keycloak",
            "kibana",
            "kong",
            "liberty",
            "logstash",
            "loki",
            "mariadb",
            "memcached",
            "mongo",
            "mysql",
            "neo4j",
            "nginx-unprivileged",
            "node-exporter",
            "open-liberty",
            "opensearch",
            "oauth2-proxy",
            "percona",
            "postgres",
            "prometheus",
            "pushgateway",
            "rabbitmq",
            "redis",
            "solr",
            "sonarqube",
            "spark",
            "tempo",
            "thanos",
            "valkey",
            "vault",
            "websphere-liberty",
            "wildfly",
            "zookeeper",
            "pause",
            "coredns",
            "kube-state-metrics",
            "metrics-server");

    /// They run as root where nobody says otherwise.
    private static final Set<String> ROOT = Set.of(
            "almalinux",
            "alpine",
            "amazoncorretto",
            "amazonlinux",
            "archlinux",
            "base",
            "bash",
            "buildpack-deps",
            "busybox",
            "caddy",
            "cc",
            "centos",
            "composer",
            "debian",
            "docker",
            "eclipse-temurin",
            "elixir",
            "erlang",
            "fedora",
            "gcc",
            "golang",
            "gradle",
            "httpd",
            "ibm-semeru-runtimes",
            "maven",
            "nginx",
            "node",
            "openjdk",
            "opensuse",
            "oraclelinux",
            "perl",
            "php",
            "python",
            "registry",
            "rockylinux",
            "ruby",
            "rust",
            "sapmachine",
            "scratch",
            "static",
            "swift",
            "tomcat",
            "traefik",
            "ubi-micro",
            "ubi-minimal",
            "ubi9-minimal",
            "ubi10-minimal",
            "ubi8-minimal",
            "ubi",
            "ubuntu",
            "wordpress");

    private static final Pattern WINDOWS = Pattern.compile(".*(windows|nanoserver|servercore).*");

    private static final Set<String> SAID_IN_TAG = Set.of("nonroot", "rootless", "unprivileged", "chiseled");

    private static final Set<String> NOT_ROOT_MAKERS =
            Set.of("bitnami", "bitnamilegacy", "chainguard", "jupyter", "jboss", "selenium", "nginxinc", "strimzi");

    /// They bring a compiler and tools where only the runtime is needed.
    private static final Set<String> KITS = Set.of(
            "eclipse-temurin",
            "openjdk",
            "amazoncorretto",
            "sapmachine",
            "ibm-semeru-runtimes",
            "zulu-openjdk",
            "zulu-openjdk-alpine",
            "zulu-openjdk-debian",
            "adoptopenjdk",
            "liberica-openjdk-alpine",
            "liberica-openjdk-debian",
            "liberica-openjdk-centos",
            "liberica-openjdk-alpine-musl",
            "graalvm-ce",
            "graalvm-community",
            "jdk-community",
            "maven",
            "gradle",
            "jdk");

    private KnownImages() {}

    /// Whether it is known to run as root; elsewhere its own files say who it runs as.
    static boolean root(String image) {
        return ROOT.contains(ImageName.of(image).last());
    }

    /// Whether it is one for Windows, which has no root.
    static boolean windows(String image) {
        return WINDOWS.matcher(image).matches();
    }

    static boolean notRoot(Container container) {
        return container
                .launch()
                .box()
                .image()
                .map(Written::value)
                .filter(KnownImages::notRoot)
                .isPresent();
    }

    /// Whether it does not run as root, or nothing of it can be told.
    private static boolean notRoot(String image) {
        var name = ImageName.of(image);
        return image.indexOf('$') >= 0
                || SAID_IN_TAG.stream().anyMatch(name.tag()::contains)
                || NOT_ROOT.contains(name.last())
                || redHat(name)
                || Stream.of(name.path().split("/")).anyMatch(NOT_ROOT_MAKERS::contains);
    }

    /// Red Hat's images for languages run as user 185 or 1001; the plain ones as root.
    private static boolean redHat(ImageName name) {
        return name.path().matches(".*(redhat\\.(com|io)|ubi[0-9]+)/.*")
                && name.last().matches("(openjdk|nodejs|python|php|ruby|go-toolset|dotnet|perl|nginx|httpd)-?.*");
    }

    /// Whether it holds a whole development kit for Java.
    static boolean kit(String image) {
        var name = ImageName.of(image);
        var small = Stream.of("jre", "headless", "runtime", "slim-runtime").anyMatch(name.tag()::contains);
        return !small
                && (KITS.contains(name.last())
                        || (name.last().equals("tomcat") && name.tag().contains("jdk"))
                        || (redHat(name)
                                && name.last().startsWith("openjdk-")
                                && !name.last().endsWith("-runtime")));
    }
}

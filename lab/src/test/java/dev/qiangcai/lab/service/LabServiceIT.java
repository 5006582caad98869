package dev.qiangcai.lab.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Ending;
import dev.qiangcai.lab.child.Jvm;
import dev.qiangcai.lab.trial.Bench;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabServiceIT {
    @TempDir
    static Path folder;

    private Child child;
    private int port;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        var bench = new Bench(Path.of(System.getProperty("java.home")), folder, Duration.ofMillis(200), true, 1);
        child = Child.start(Jvm.of(bench, LabService.class)
                .flags("-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                .launch(folder));
        port = Integer.parseInt(child.await(LabService.READY).group(1));
    }

    @AfterEach
    void stop() {
        child.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plain",
                "/json",
                "/garbage?kb=32",
                "/cpu?us=100",
                "/io?ms=1",
                "/mixed?us=50&ms=1",
                "/hog?count=1&kind=platform",
                "/log?bytes=10",
                "/stats"
            })
    void answers(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void ends_with_its_standard_input() throws Exception {
        child.in().close();
        assertThat(child.end(Duration.ofSeconds(20))).contains(new Ending.Exited(0));
    }
}

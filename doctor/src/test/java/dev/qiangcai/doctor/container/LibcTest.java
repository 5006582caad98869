package dev.qiangcai.doctor.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibcTest {
    @ParameterizedTest
    @CsvSource({
        "golang:1.19.9, glibc 2.31",
        "golang:1.19.13, glibc 2.36",
        "golang:1.20.4, glibc 2.31",
        "golang:1.23.4, glibc 2.36",
        "golang:1.24.5, glibc 2.36",
        "golang:1.24.6, glibc 2.41",
        "golang:1.24, glibc 2.41",
        "golang:1.27, glibc 2.41",
        "golang:1.22-alpine3.20, musl",
        "ubuntu:latest, glibc 2.43",
        "registry.example/mirror/debian:12-slim, glibc 2.36",
        "busybox:1.36-uclibc, uclibc",
        "gcr.io/distroless/static-debian12:nonroot, none",
    })
    void a_tag_tells_the_c_library(String image, String libc) {
        var written = Written.of(Source.of("a", image), 0, image.length());
        assertThat(Libc.of(written)).map(Libc::toString).contains(libc);
    }
}

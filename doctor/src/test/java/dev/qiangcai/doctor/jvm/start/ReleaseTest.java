package dev.qiangcai.doctor.jvm.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
    @ParameterizedTest
    @CsvSource({
        "eclipse-temurin:21-jre, 21",
        "eclipse-temurin:17.0.9_9-jdk-alpine, 17",
        "amazoncorretto:8, 8",
        "openjdk:8u342-jre-slim, 8",
        "openjdk:11.0.16-jre, 11",
        "maven:3.9.6-eclipse-temurin-21, 21",
        "maven:3.8-openjdk-11-slim, 11",
        "gradle:8.5-jdk17, 17",
        "tomcat:10.1-jdk21-temurin, 21",
        "tomcat:9.0-jre8, 8",
        "gcr.io/distroless/java17-debian12, 17",
        "registry.access.redhat.com/ubi9/openjdk-21-runtime:1.18, 21",
        "azul/zulu-openjdk-alpine:21-jre, 21",
        "bellsoft/liberica-openjre-alpine:17, 17",
        "mcr.microsoft.com/openjdk/jdk:17-ubuntu, 17",
        "adoptopenjdk/openjdk11:alpine-jre, 11",
        "java:8-jre, 8",
        "sapmachine:25, 25",
    })
    void an_images_name_tells_the_jdk_in_it(String image, int release) {
        assertThat(Release.ofImage(image)).contains(release);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ubuntu:22.04",
                "registry.example:5000/shop:1.4.2",
                "eclipse-temurin:latest",
                "python:3.12",
                "javascript:20"
            })
    void another_name_tells_none(String image) {
        assertThat(Release.ofImage(image)).isEmpty();
    }
}

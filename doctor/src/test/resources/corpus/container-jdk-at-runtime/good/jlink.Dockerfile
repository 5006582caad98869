FROM eclipse-temurin:21-jdk AS runtime
RUN jlink --add-modules java.base,java.net.http --strip-debug --no-header-files --output /jre

FROM debian:12.8-slim
COPY --from=runtime /jre /opt/jre
COPY target/app.jar /app.jar
USER 10001
ENTRYPOINT ["/opt/jre/bin/java", "-jar", "/app.jar"]

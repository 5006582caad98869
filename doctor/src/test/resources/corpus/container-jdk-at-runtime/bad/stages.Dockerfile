FROM azul/zulu-openjdk:21.0.5 AS runtime
ENV LANG=C.UTF-8

FROM runtime
COPY target/quarkus-app /app
USER 185
ENTRYPOINT ["java", "-jar", "/app/quarkus-run.jar"]

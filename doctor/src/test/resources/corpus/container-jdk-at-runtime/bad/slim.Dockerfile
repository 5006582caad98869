FROM openjdk:17-jdk-slim
ARG JAR_FILE=build/libs/*.jar
COPY ${JAR_FILE} app.jar
RUN useradd -r app
USER app
ENTRYPOINT exec java $JAVA_OPTS -jar /app.jar

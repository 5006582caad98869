FROM maven:3.9.9-amazoncorretto-21
WORKDIR /app
COPY . .
RUN mvn -q package
USER 1000
CMD java -jar target/app.jar

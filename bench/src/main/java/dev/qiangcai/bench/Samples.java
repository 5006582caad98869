package dev.qiangcai.bench;

/// The texts of the repository that [Corpus] writes. Every tenth has a fault that the doctor finds.
final class Samples {
    private Samples() {}

    private static boolean faulty(int number) {
        return number % 10 == 0;
    }

    static String manifest(int number) {
        return """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: s%1$d, namespace: shop, labels: {app: s%1$d, team: t%2$d}}
            spec:
              replicas: 3
              selector: {matchLabels: {app: s%1$d}}
              template:
                metadata: {labels: {app: s%1$d}}
                spec:
                  securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
                  containers:
                    - name: app
                      image: registry.example/s%1$d:1.%2$d
                      ports: [{containerPort: 8080}]
                      envFrom: [{configMapRef: {name: s%1$d}}]
                      env:
                        - {name: GODEBUG, value: "%3$s"}
                        - name: JAVA_TOOL_OPTIONS
                          value: "-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
                        - {name: POD, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
                      resources: {requests: {cpu: "1", memory: 1Gi}, limits: {cpu: "1", memory: 1Gi}}
                      securityContext: {readOnlyRootFilesystem: true}
                      readinessProbe: {httpGet: {path: /ready, port: 8080}}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: s%1$d, namespace: shop}
            data:
              LOG_LEVEL: info
              GREETING: "hello, number %1$d"
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: s%1$d, namespace: shop}
            spec: {selector: {app: s%1$d}, ports: [{port: 80, targetPort: 8080}]}
            """.formatted(number, number % 50, faulty(number) ? "http2debug=2" : "");
    }

    static String dockerfile(int number) {
        return """
            FROM golang:1.24-bookworm AS build
            WORKDIR /src
            COPY . .
            RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o /out/s%1$d ./cmd/s%1$d
            FROM gcr.io/distroless/static-debian12:nonroot
            COPY --from=build /out/s%1$d /app/s%1$d
            COPY start.sh /app/start.sh
            ENV GOTRACEBACK=single LOG_LEVEL=info%2$s
            USER 10001
            ENTRYPOINT ["/app/start.sh"]
            CMD ["serve", "--port", "8080"]
            """.formatted(number, faulty(number) ? " GODEBUG=gctrace=1" : "");
    }

    static String compose(int number) {
        return """
            services:
              s%1$d:
                image: registry.example/s%1$d:1
                environment: {GOGC: "%2$s", LOG_LEVEL: debug}
                ports: ["8080:8080"]
                mem_limit: 512m
                cpus: 1
                user: "1000"
              db:
                image: postgres:16.4
                environment: [POSTGRES_DB=shop]
                mem_limit: 1g
                cpus: 1
            """.formatted(number, faulty(number) ? "off" : "100");
    }

    static String script(int number) {
        return """
            #!/bin/sh
            # Starts service %1$d.
            set -eu
            here=$(cd "$(dirname "$0")" && pwd)
            : "${PORT:=8080}"
            if [ -f "$here/extra.env" ]; then
                . "$here/extra.env"
            fi
            wait_for() {
                until nc -z "$1" "$2"; do sleep 1; done
            }
            wait_for db 5432
            for part in migrate seed; do
                "$here/bin/tool" "$part" --name s%1$d || { echo "cannot $part" >&2; exit 1; }
            done
            JAVA_OPTS="-Xmx512m -XX:+ExitOnOutOfMemoryError %2$s"
            exec java $JAVA_OPTS -Dserver.port="$PORT" -jar "$here/lib/app.jar" "$@"
            """.formatted(
                        number, faulty(number) ? "-agentlib:jdwp=transport=dt_socket,server=y,address=*:5005" : "");
    }

    static String unit(int number) {
        return """
            [Unit]
            Description=Service %1$d
            After=network-online.target
            [Service]
            User=s%1$d
            Environment=GOMEMLIMIT=900MiB "JAVA_TOOL_OPTIONS=-Xmx%2$dm"
            MemoryMax=1G
            ExecStart=/opt/s%1$d/start.sh --port 8080
            Restart=always
            [Install]
            WantedBy=multi-user.target
            """.formatted(number, faulty(number) ? 4096 : 512);
    }

    static String pipeline(int number) {
        return """
            name: ci
            on: [push, pull_request]
            jobs:
              test:
                runs-on: ubuntu-24.04
                env: {GOFLAGS: "%2$s"}
                steps:
                  - uses: actions/checkout@v4
                  - run: |
                      go vet ./...
                      go test -race ./...
                  - name: build s%1$d
                    run: go build -trimpath -ldflags "-s -w" -o bin/s%1$d ./cmd/s%1$d
            """.formatted(number, faulty(number) ? "-mod=mod" : "-mod=readonly");
    }

    static String pom(int number) {
        return """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>example</groupId><artifactId>s%1$d</artifactId><version>1.0</version>
              <properties><maven.compiler.release>21</maven.compiler.release></properties>
              <dependencies>
                <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId><version>2.0.16</version></dependency>
                <dependency><groupId>example</groupId><artifactId>core</artifactId><version>%2$s</version></dependency>
              </dependencies>
            </project>
            """.formatted(number, faulty(number) ? "LATEST" : "1.4.2");
    }

    static String gradle(int number) {
        return """
            plugins { id 'java' }
            repositories { %2$s }
            dependencies {
                implementation 'org.slf4j:slf4j-api:2.0.16'
                implementation "example:core-%1$d:1.4.2"
                testImplementation 'org.junit.jupiter:junit-jupiter:5.11.0'
            }
            """.formatted(number, faulty(number) ? "maven { url 'http://repo.example/' }" : "mavenCentral()");
    }

    static String goMod(int number) {
        return """
            module example.org/s%1$d

            go 1.24

            require (
            \tgithub.com/prometheus/client_golang v1.20.4
            \tgolang.org/x/net v0.30.0
            )
            """.formatted(number);
    }

    static String rules(int number) {
        var rules = new StringBuilder("groups:\n- name: s" + number + "\n  interval: 30s\n  rules:\n");
        for (int i = 0; i < 8; i++) {
            rules.append("""
                - record: s%1$d:requests_%2$d:rate5m
                  expr: sum by (job, code) (rate(http_requests_total{job="s%1$d", code=~"%2$d.."}[5m]))
                - alert: S%1$dErrors%2$d
                  expr: |
                    sum by (job) (s%1$d:requests_%2$d:rate5m{code=~"5.."})
                      / sum by (job) (s%1$d:requests_%2$d:rate5m) > 0.0%2$d
                  for: 5m
                  labels: {severity: page}
                  annotations:
                    summary: '{{ $labels.job }} answers {{ $value | humanizePercentage }} with errors'
                    runbook_url: https://runbooks.example/s%1$d
                """.formatted(number, i + 1).indent(2));
        }
        return rules.toString();
    }

    static String environment(int number) {
        return "LOG_LEVEL=info\nPORT=%d\nGOTRACEBACK=%s\n"
                .formatted(8000 + number, faulty(number) ? "system" : "single");
    }

    static String source(int number) {
        return ("/** Service " + number + ". */\npublic class Main {\n"
                + "    void greet() { System.out.println(\"hello\"); }\n".repeat(100) + "}\n");
    }
}

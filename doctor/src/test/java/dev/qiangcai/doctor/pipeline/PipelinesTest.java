package dev.qiangcai.doctor.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.Doctor;
import dev.qiangcai.doctor.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelinesTest {
    private static List<String> found(String name, String text) {
        return Doctor.usual().examine(List.of(Source.of(name, text))).findings().stream()
                .map(finding -> finding.card().id() + " " + finding.place())
                .toList();
    }

    @Test
    void a_workflow_sets_variables_for_its_steps_at_three_heights() {
        assertThat(found(".github/workflows/ci.yml", """
                        on: push
                        env:
                          GOSUMDB: off
                        jobs:
                          build:
                            runs-on: ubuntu-24.04
                            env: {GO111MODULE: "off"}
                            steps:
                              - uses: actions/checkout@v4
                              - name: build
                                env:
                                  GOFLAGS: -mod=mod
                                run: |
                                  go version
                                  go build -gcflags='-N -l' ./...
                          debug:
                            runs-on: ubuntu-24.04
                            steps:
                              - run: go build -gcflags='-N -l' ./...
                        """))
                .contains(
                        "go-sumdb-off .github/workflows/ci.yml:3:12",
                        "go-modules-off .github/workflows/ci.yml:7:25",
                        "go-mod-mod .github/workflows/ci.yml:12:25",
                        "go-debug-build .github/workflows/ci.yml:15:30")
                .doesNotContain("go-debug-build .github/workflows/ci.yml:19:32");
    }

    @Test
    void a_gitlab_job_inherits_the_pipelines_variables() {
        assertThat(found(".gitlab-ci.yml", """
                        variables:
                          GOPROXY: {value: "http://proxy.example"}
                        build:
                          stage: build
                          script:
                            - go build -gcflags=-N .
                        check:
                          stage: test
                          script: [go build -gcflags=-N .]
                        """))
                .contains("go-proxy .gitlab-ci.yml:2:21", "go-debug-build .gitlab-ci.yml:6:25")
                .hasSize(2);
    }

    @Test
    void a_jenkinsfile_is_read_for_its_environment_and_its_shells() {
        assertThat(found("Jenkinsfile", """
                        // sh 'GOSUMDB=off go build'
                        pipeline {
                          environment { GOSUMDB = 'off' }
                          stages {
                            stage('build') { steps {
                              sh 'go version'
                              sh(script: '''
                                go build -gcflags "-N" ./...
                              ''', returnStatus: true)
                            } }
                          }
                        }
                        """))
                .containsExactly("go-sumdb-off Jenkinsfile:3:28", "go-debug-build Jenkinsfile:8:28");
    }

    @Test
    void a_makefiles_variables_stand_for_their_words_and_a_debug_target_may_debug() {
        assertThat(found("Makefile", """
                        GCFLAGS := -gcflags "all=-N -l" # slow
                        export GOSUMDB = off

                        build: main.go
                        \t@go build $(GCFLAGS) \\
                        \t  -o bin/shop .

                        debug:
                        \tgo build $(GCFLAGS) .
                        """))
                .containsExactly("go-debug-build Makefile:1:22", "go-sumdb-off Makefile:2:18");
    }
}

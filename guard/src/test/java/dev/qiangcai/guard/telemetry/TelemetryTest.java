package dev.qiangcai.guard.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelemetryTest {
    private static final Subject SUBJECT = new Subject() {
        @Override
        public Vitals vitals() {
            return new Vitals(
                    Vitals.Carriers.of(4, 3, 77),
                    new Vitals.Heap(10, 20, OptionalLong.of(15)),
                    new Vitals.Container(
                            OptionalDouble.of(1.5),
                            OptionalLong.of(512),
                            OptionalLong.empty(),
                            OptionalDouble.of(0.25)),
                    new Vitals.Counts(1, 2, 3, 4));
        }

        @Override
        public String settings() {
            return "carriers=cpus";
        }

        @Override
        public List<String> partsOff() {
            return List.of("memory is off: no container");
        }
    };

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @Test
    void the_bean_tells_everything_and_null_where_it_does_not_know() throws JMException {
        var name = new ObjectName(Telemetry.NAME);
        try (var telemetry = Telemetry.open(SUBJECT, true, false)) {
            telemetry.look();
            telemetry.look();
            assertThat(attribute(name, "Carriers")).isEqualTo(4);
            assertThat(attribute(name, "MountedVirtualThreads")).isEqualTo(3);
            assertThat(attribute(name, "QueuedVirtualThreads")).isEqualTo(77L);
            assertThat(attribute(name, "HeapUsed")).isEqualTo(10L);
            assertThat(attribute(name, "HeapLimit")).isEqualTo(20L);
            assertThat(attribute(name, "HeapGoal")).isEqualTo(15L);
            assertThat(attribute(name, "Processors")).isEqualTo(1.5);
            assertThat(attribute(name, "MemoryLimit")).isEqualTo(512L);
            assertThat(attribute(name, "MemoryUsed")).isNull();
            assertThat(attribute(name, "MemoryPressure")).isEqualTo(0.25);
            assertThat(attribute(name, "Sheds")).isEqualTo(1L);
            assertThat(attribute(name, "Crashes")).isEqualTo(2L);
            assertThat(attribute(name, "DroppedLogLines")).isEqualTo(3L);
            assertThat(attribute(name, "Hogs")).isEqualTo(4L);
            assertThat(attribute(name, "Settings")).isEqualTo("carriers=cpus");
            assertThat((String[]) attribute(name, "PartsOff")).containsExactly("memory is off: no container");
        }
        assertThat(server.isRegistered(name)).isFalse();
    }

    @Test
    void the_bean_stays_away_when_it_is_not_wanted() throws JMException {
        try (var telemetry = Telemetry.open(SUBJECT, false, false)) {
            telemetry.look();
            assertThat(server.isRegistered(new ObjectName(Telemetry.NAME))).isFalse();
        }
    }

    @Test
    void a_running_flight_recording_gets_vitals_and_notices(@TempDir Path folder) throws JMException, IOException {
        try (var telemetry = Telemetry.open(SUBJECT, false, true);
                var recording = new Recording()) {
            telemetry.record();
            recording.start();
            telemetry.record();
            telemetry.note("carriers", "raised from 2 to 3");
            recording.stop();
            var file = folder.resolve("guard.jfr");
            recording.dump(file);
            var events = RecordingFile.readAllEvents(file);
            assertThat(named("dev.qiangcai.guard.Vitals", events))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.getInt("carriers")).isEqualTo(4);
                        assertThat(event.getLong("memoryUsed")).as("unknown").isEqualTo(-1);
                    });
            assertThat(named("dev.qiangcai.guard.Notice", events))
                    .singleElement()
                    .satisfies(event -> assertThat(event.getString("text")).isEqualTo("raised from 2 to 3"));
        }
    }

    private static List<RecordedEvent> named(String name, List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals(name))
                .toList();
    }

    private Object attribute(ObjectName name, String attribute) throws JMException {
        return server.getAttribute(name, attribute);
    }
}

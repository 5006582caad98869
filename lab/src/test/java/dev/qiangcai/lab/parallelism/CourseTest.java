package dev.qiangcai.lab.parallelism;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class CourseTest {
    @Test
    void throughput_is_told_a_second_and_its_rise_is_timed_by_the_first_whole_second_at_the_higher_rate() {
        var answered = new ArrayList<Integer>();
        answered.addAll(Collections.nCopies(50, 100));
        answered.addAll(Collections.nCopies(20, 120));
        answered.addAll(Collections.nCopies(30, 200));
        var course = new Course(answered);
        assertThat(course.slots(Duration.ofSeconds(5))).isEqualTo(50);
        assertThat(course.perSecond(0, 50)).isEqualTo(1000);
        assertThat(course.perSecond(70, 100)).isEqualTo(2000);
        assertThat(course.reaches(1500, 50, 100)).isEqualTo(Duration.ofMillis(2400));
    }

    @Test
    void a_rate_that_is_never_reached_takes_the_whole_time() {
        assertThat(new Course(Collections.nCopies(100, 7)).reaches(71, 20, 100)).isEqualTo(Duration.ofSeconds(8));
        assertThat(new Course(Collections.nCopies(3, 7)).perSecond(10, 20)).isZero();
    }
}

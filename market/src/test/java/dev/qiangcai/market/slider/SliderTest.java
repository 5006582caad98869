package dev.qiangcai.market.slider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.market.counter.SetClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliderTest {
    private final SetClock clock = new SetClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final Slider slider = new Slider(7, clock);

    private int gap(Puzzle puzzle) {
        return slider.gap(puzzle.id()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"0, RIGHT", "5, RIGHT", "-5, RIGHT", "6, WRONG", "-6, WRONG"})
    void an_answer_is_right_within_five_pixels(int off, Verdict verdict) {
        var puzzle = slider.set("ann");
        assertThat(slider.judge(puzzle.id(), gap(puzzle) + off)).isEqualTo(verdict);
        assertThat(slider.passed("ann")).isEqualTo(verdict == Verdict.RIGHT);
        assertThat(slider.passed("bo")).isFalse();
    }

    @Test
    void a_puzzle_is_answered_once_right_or_wrong() {
        var puzzle = slider.set("ann");
        int gap = gap(puzzle);
        assertThat(slider.judge(puzzle.id(), Integer.MIN_VALUE)).isEqualTo(Verdict.WRONG);
        assertThat(slider.judge(puzzle.id(), gap)).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void a_puzzle_is_open_for_two_minutes_and_a_pass_for_ten() {
        var old = slider.set("ann");
        int gap = gap(old);
        clock.advance(Duration.ofMinutes(2));
        assertThat(slider.judge(old.id(), gap)).isEqualTo(Verdict.EXPIRED);
        var puzzle = slider.set("ann");
        slider.judge(puzzle.id(), gap(puzzle));
        clock.advance(Duration.ofMinutes(10));
        assertThat(slider.passed("ann")).isFalse();
    }

    @Test
    void the_piece_fits_into_the_background_and_the_seed_decides_both() throws IOException {
        var painting = new Painting(3);
        var pictures = painting.paint();
        var background = ImageIO.read(new ByteArrayInputStream(pictures.background()));
        var piece = ImageIO.read(new ByteArrayInputStream(pictures.piece()));
        assertThat(background.getWidth()).isEqualTo(320);
        assertThat(background.getHeight()).isEqualTo(160);
        assertThat(piece.getColorModel().hasAlpha()).isTrue();
        assertThat(painting.gapX() + piece.getWidth()).isLessThanOrEqualTo(320);
        assertThat(painting.gapY() + piece.getHeight()).isLessThanOrEqualTo(160);
        int middle = piece.getRGB(20, 32) & 0xff00;
        int gap = background.getRGB(painting.gapX() + 20, painting.gapY() + 32) & 0xff00;
        assertThat(gap).as("the gap is darker than what was cut out of it").isLessThan(middle);
        assertThat(new Painting(3).paint().background()).isEqualTo(pictures.background());
    }
}

package dev.qiangcai.market.rivals;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How a rival shops. Of ten, five refresh, three click and two run a script.
enum Temper {
    /// A program that looks every second or so and orders at once when it sees the item open.
    REFRESHER,
    /// A person who reloads every one to two seconds and takes 150 to 600 ms before each click.
    CLICKER,
    /// A script that reads one `Date` header, fires when it thinks the store opens, and then again every 200 to 300 ms.
    SCRIPT;

    static Temper any(RandomGenerator random) {
        var drawn = random.nextInt(10);
        return drawn < 5 ? REFRESHER : drawn < 8 ? CLICKER : SCRIPT;
    }

    Duration untilNextLook(RandomGenerator random) {
        return switch (this) {
            case REFRESHER, SCRIPT -> millis(random, 700, 1300);
            case CLICKER -> millis(random, 1000, 2000);
        };
    }

    Duration untilClick(RandomGenerator random) {
        return switch (this) {
            case REFRESHER, SCRIPT -> Duration.ZERO;
            case CLICKER -> millis(random, 150, 600);
        };
    }

    /// From the picture to its piece being where it belongs.
    Duration untilDragged(RandomGenerator random) {
        return millis(random, 1500, 4000);
    }

    /// How many pixels beside the gap: one in eight is too far off.
    int slip(RandomGenerator random) {
        return random.nextInt(8) == 0 ? 9 : random.nextInt(-3, 4);
    }

    Duration untilNextTry(RandomGenerator random) {
        return switch (this) {
            case REFRESHER -> millis(random, 300, 600);
            case CLICKER -> millis(random, 400, 1000);
            case SCRIPT -> millis(random, 200, 300);
        };
    }

    /// How far ahead of its estimate a script fires. Its estimate, a `Date` cut to the second, is up to a
    /// second late; so it arrives anywhere from a second early to a second late.
    Duration lead(RandomGenerator random) {
        return this == SCRIPT ? millis(random, 0, 1000) : Duration.ZERO;
    }

    static Duration millis(RandomGenerator random, int from, int to) {
        return Duration.ofMillis(random.nextInt(from, to + 1));
    }
}

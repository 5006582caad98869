package dev.qiangcai.guard;

import dev.qiangcai.guard.carriers.CarrierEvent;
import dev.qiangcai.guard.carriers.CarrierSettings;
import dev.qiangcai.guard.carriers.Carriers;
import dev.qiangcai.guard.limits.Limits;
import dev.qiangcai.guard.limits.LimitsWatch;
import dev.qiangcai.guard.memory.LiveMemory;
import dev.qiangcai.guard.telemetry.Subject;
import dev.qiangcai.guard.telemetry.Telemetry;
import dev.qiangcai.guard.telemetry.Vitals;
import dev.qiangcai.guard.words.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the guard does once the application has begun: it opens the parts that take more work, and then looks after
/// them, round after round. Nothing of this class is loaded before.
///
/// Threads: the keeper's. The carriers tell of themselves on their own.
final class Rounds {
    /// So many rounds go by between two looks at the container while less than half of its memory is in use.
    private static final int CALM_ROUNDS = 3;

    private final GuardSettings settings;
    private final Parts parts;
    private final Figures figures;
    private final Notices notices;
    private final Oddities oddities;
    private final LimitsWatch limits;
    private final Telemetry telemetry;
    private @Nullable LiveMemory memory;
    private int rounds;

    /// Opens the parts.
    Rounds(GuardSettings settings, Parts parts, Figures figures, Notices notices) {
        this.settings = settings;
        this.parts = parts;
        this.figures = figures;
        this.notices = notices;
        this.limits = LimitsWatch.asked();
        this.telemetry = Telemetry.open(new Seen(), settings.jmx(), settings.jfr());
        this.oddities = new Oddities(sentence -> tell("limits", sentence));
        open();
    }

    private void open() {
        figures.limits(limits);
        oddities.tell(limits.latest().particulars().notes());
        if (settings.carriers() != GuardSettings.Carriers.OFF) {
            parts.open("carriers", this::carriers);
        }
        if (settings.memory()) {
            parts.open("memory", this::memory);
        }
        if (settings.jmx() && !Telemetry.manageable()) {
            parts.off("jmx", "part.off", Notices.sentence("telemetry.beanless"));
        }
        if (settings.jfr() && !Telemetry.recordable()) {
            parts.off("jfr", "part.off", Notices.sentence("telemetry.recorderless"));
        }
        parts.open("telemetry", () -> telemetry);
    }

    private Carriers carriers() {
        var policy = settings.carriers().policy();
        var carriers = Carriers.start(CarrierSettings.defaults().with(policy), limits::latest, this::told);
        figures.carriers(carriers);
        return carriers;
    }

    private void told(CarrierEvent event) {
        if (event instanceof CarrierEvent.Off off) {
            parts.off("carriers", "part.off", off.sentence());
            return;
        }
        if (event instanceof CarrierEvent.Moved moved && moved.usual()) {
            telemetry.note("carriers", event.sentence().toString());
        } else {
            tell("carriers", event.sentence());
        }
    }

    /// To the owner, and into the flight recording.
    private void tell(String part, Sentence sentence) {
        notices.say(sentence);
        telemetry.note(part, sentence.toString());
    }

    private LiveMemory memory() {
        if (!Telemetry.manageable()) {
            throw new PartMissing("telemetry.beanless");
        }
        var opened = LiveMemory.open(figures::shed, sentence -> tell("memory", sentence));
        figures.memory(opened);
        memory = opened;
        return opened;
    }

    /// One round.
    ///
    /// @param due whether it is time to write the vitals down
    void go(boolean due) {
        try {
            watch();
            telemetry.look();
            if (due) {
                telemetry.record();
            }
        } catch (RuntimeException | LinkageError odd) {
            notices.once("part.failed", "telemetry", Notices.reason(odd));
        }
    }

    /// Reading what the container grants takes milliseconds: where memory is plentiful, it is done less often.
    private void watch() {
        if (rounds++ % CALM_ROUNDS == 0 || pressed(limits.latest())) {
            var latest = limits.look();
            oddities.tell(latest.particulars().notes());
            var kept = memory;
            if (kept != null) {
                kept.look(latest);
            }
        }
    }

    private static boolean pressed(Limits latest) {
        return latest.used().orElse(Long.MAX_VALUE) > latest.bytes() / 2;
    }

    private final class Seen implements Subject {
        @Override
        public Vitals vitals() {
            return figures.now();
        }

        @Override
        public String settings() {
            return SettingsKey.text(settings);
        }

        @Override
        public List<String> partsOff() {
            return parts.off();
        }
    }
}

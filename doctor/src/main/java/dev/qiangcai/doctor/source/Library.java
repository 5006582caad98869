package dev.qiangcai.doctor.source;

import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/// Reads texts, one by one and all together no more than memory holds: what rules look at is kept until they have.
///
/// Safe for use by many threads.
public final class Library {
    /// A longer text is not read.
    public static final int LONGEST = 8 << 20;

    private static final long MOST = 160 << 20;
    private static final String WORDS = "dev.qiangcai.doctor.words";

    private final BiConsumer<Place, Sentence> faults;
    private final AtomicLong kept = new AtomicLong();

    /// @param faults hears of what cannot be read
    public Library(BiConsumer<Place, Sentence> faults) {
        this.faults = faults;
    }

    /// A file's text; empty where it is none, or cannot be read.
    public Optional<Source> read(Contents contents) {
        if (contents.size() > LONGEST) {
            return refused(contents, Sentence.of(WORDS, "too-long", contents.size() >> 20, LONGEST >> 20));
        }
        if (kept.get() + contents.size() > MOST) {
            return refused(contents, Sentence.of(WORDS, "too-much", MOST >> 20));
        }
        try {
            return Text.of(contents.bytes(LONGEST)).map(text -> Source.of(contents.name(), text));
        } catch (IOException e) {
            return refused(contents, Sentence.of(WORDS, "unreadable", String.valueOf(e.getMessage())));
        }
    }

    /// Counts a text that is kept.
    public void keep(Source source) {
        kept.addAndGet(source.text().length());
    }

    private Optional<Source> refused(Contents contents, Sentence why) {
        faults.accept(Place.of(contents.name()), why);
        return Optional.empty();
    }
}

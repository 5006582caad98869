package dev.qiangcai.doctor.source;

import dev.qiangcai.binary.bytes.Bytes;
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

    /// So much of a long file tells whether it is a text.
    private static final int HEAD = 8 << 10;

    private static final long MOST = 160 << 20;
    private static final String WORDS = "dev.qiangcai.doctor.words";

    private final BiConsumer<Place, Sentence> faults;
    private final AtomicLong kept = new AtomicLong();

    /// @param faults hears of what cannot be read
    public Library(BiConsumer<Place, Sentence> faults) {
        this.faults = faults;
    }

    /// A file's text; empty where it is none, or is refused.
    public Optional<Source> read(Bytes file) throws IOException {
        if (file.size() > LONGEST && Text.of(file.at(0, HEAD).array()).isEmpty()) {
            return Optional.empty();
        }
        if (file.size() > LONGEST) {
            return refused(file, Sentence.of(WORDS, "too-long", file.size() >> 20, LONGEST >> 20));
        }
        if (kept.get() + file.size() > MOST) {
            return refused(file, Sentence.of(WORDS, "too-much", MOST >> 20));
        }
        var source = Text.of(file.at(0, file.size()).array()).map(text -> Source.of(file.name(), text));
        source.ifPresent(text -> kept.addAndGet(text.text().length()));
        return source;
    }

    private Optional<Source> refused(Bytes file, Sentence why) {
        faults.accept(Place.of(file.name()), why);
        return Optional.empty();
    }
}

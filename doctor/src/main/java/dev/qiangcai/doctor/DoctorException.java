package dev.qiangcai.doctor;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import org.jspecify.annotations.Nullable;

/// The doctor was asked wrongly, or a file of its own is wrong.
public final class DoctorException extends SpokenException {
    private static final long serialVersionUID = 1L;

    private DoctorException(Sentence sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    public static DoctorException of(String key, Object... facts) {
        return new DoctorException(Sentence.of("dev.qiangcai.doctor.words", key, facts), null);
    }
}

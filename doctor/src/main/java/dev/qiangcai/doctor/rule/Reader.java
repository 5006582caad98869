package dev.qiangcai.doctor.rule;

import dev.qiangcai.doctor.source.Source;

/// Reads one kind of text file. It keeps nothing between two files and may be asked by many threads.
public interface Reader {
    /// Whether a file of that name may be one of its kind.
    ///
    /// @param name the whole name, with `/`
    boolean reads(String name);

    /// Whether such a file is read where it lies in an image, too: because what is started there may use it.
    default boolean inImages() {
        return false;
    }

    /// Takes down what the file says. A file that turns out to be of another kind is passed over in silence; one that
    /// is broken is a fault.
    void read(Source source, Notebook notebook);
}

package dev.qiangcai.doctor.rule;

import dev.qiangcai.binary.bytes.Bytes;

/// Reads one kind of file that is no text. It keeps nothing between two files and may be asked by many threads.
public interface BinaryReader {
    /// How many bytes of a file it must see to tell its kind.
    int HEAD = 16;

    /// Whether a file that begins so may be one of its kind.
    ///
    /// @param name the whole name, with `/`
    /// @param head the first bytes, fewer where the file has fewer
    boolean reads(String name, byte[] head);

    /// Takes down what the file says; one that is broken is a fault.
    ///
    /// @param file under the name that the owner knows it by; whoever opened it closes it
    void read(Bytes file, Notebook notebook);
}

package dev.qiangcai.binary.elf;

import static java.util.Objects.requireNonNull;

import java.nio.ByteOrder;

/// What a file is for.
///
/// @param use program, library, or something on the way to one
/// @param machine the processors that run it
/// @param bits 32 or 64
/// @param order how it writes numbers
public record Target(Use use, Machine machine, int bits, ByteOrder order) {
    public Target {
        requireNonNull(use, "use");
        requireNonNull(machine, "machine");
        requireNonNull(order, "order");
        if (bits != 32 && bits != 64) {
            throw new IllegalArgumentException("bits must be 32 or 64, was " + bits);
        }
    }

    /// What the header says that the file is for. A program that may lie anywhere in memory is `SHARED`, like a
    /// library.
    public enum Use {
        OBJECT,
        PROGRAM,
        SHARED,
        CORE,
        OTHER;

        static Use numbered(int type) {
            return switch (type) {
                case 1 -> OBJECT;
                case 2 -> PROGRAM;
                case 3 -> SHARED;
                case 4 -> CORE;
                default -> OTHER;
            };
        }
    }

    /// A family of processors, as far as servers are made of them.
    public enum Machine {
        X86(3),
        MIPS(8),
        PPC(20),
        PPC64(21),
        S390(22),
        ARM(40),
        X86_64(62),
        AARCH64(183),
        RISCV(243),
        LOONGARCH(258),
        OTHER(-1);

        private final int number;

        Machine(int number) {
            this.number = number;
        }

        static Machine numbered(int number) {
            for (var machine : values()) {
                if (machine.number == number) {
                    return machine;
                }
            }
            return OTHER;
        }
    }
}

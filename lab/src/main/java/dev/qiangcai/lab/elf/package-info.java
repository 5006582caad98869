/// What a program or library for Linux needs before it can start, read from its file. Start at
/// [dev.qiangcai.lab.elf.Elf].
///
/// It starts nothing, and reads headers only: no code, no symbols, no debugging tables.
@NullMarked
package dev.qiangcai.lab.elf;

import org.jspecify.annotations.NullMarked;

/// What a program or library for Linux needs before it can start, and what its builder left in it. Start at
/// [dev.qiangcai.binary.elf.Elf].
///
/// It starts nothing, and reads headers and tables only: no code, no symbols, no debugging entries.
@NullMarked
package dev.qiangcai.binary.elf;

import org.jspecify.annotations.NullMarked;

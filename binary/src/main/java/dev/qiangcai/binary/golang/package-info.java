/// What Go's linker writes into a program of how it was built. Start at [dev.qiangcai.binary.golang.GoBuild].
///
/// It finds what `go version -m` finds, in ELF files only, and starts nothing.
@NullMarked
package dev.qiangcai.binary.golang;

import org.jspecify.annotations.NullMarked;

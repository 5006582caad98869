/// Go programs to try Go's claims on: finds the tools, builds what lies in the resources, offline. Start at
/// [dev.qiangcai.lab.golang.GoToolchain].
///
/// It downloads nothing and installs nothing, and it does not run what it has built.
@NullMarked
package dev.qiangcai.lab.golang;

import org.jspecify.annotations.NullMarked;

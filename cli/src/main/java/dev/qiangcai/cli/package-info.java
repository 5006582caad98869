/// The commands: reads settings, wires the rooms, prints and asks.
@NullMarked
package dev.qiangcai.cli;

import org.jspecify.annotations.NullMarked;

/// Reads what a program's file says of itself: its needs, its build, what was left in it. Start at
/// [dev.qiangcai.binary.Binary].
///
/// It starts nothing, writes nothing, and judges nothing: facts only. Files may be hostile; every answer is bounded in
/// memory and time, and what cannot be read is told with its place.
@NullMarked
package dev.qiangcai.binary;

import org.jspecify.annotations.NullMarked;

/// Tries claims about run-time settings on this machine, on and off, side by side. Start at [dev.qiangcai.lab.Lab].
///
/// It knows the guard, whose claims it tries like any other, and nothing of stores or shoppers.
@NullMarked
package dev.qiangcai.lab;

import org.jspecify.annotations.NullMarked;

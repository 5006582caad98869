/// A page on this machine where the owner sees the rush and answers what only they can. Start at
/// [dev.qiangcai.console.Console].
///
/// It shows and asks; it decides nothing, and what it costs must not be felt where an order is fired.
@NullMarked
package dev.qiangcai.console;

import org.jspecify.annotations.NullMarked;

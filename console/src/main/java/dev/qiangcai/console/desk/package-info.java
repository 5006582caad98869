/// What the owner does at the console besides watching: looking through the orders, and setting up a plan. Start at
/// [dev.qiangcai.console.desk.Household].
@NullMarked
package dev.qiangcai.console.desk;

import org.jspecify.annotations.NullMarked;

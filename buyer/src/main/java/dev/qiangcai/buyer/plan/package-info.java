/// What the owner wants, read from a file, the environment and the command line. Start at
/// [dev.qiangcai.buyer.plan.Plan].
///
/// Everything is checked here, once, before anything is armed. This room talks to no store and decides no purchase.
@NullMarked
package dev.qiangcai.buyer.plan;

import org.jspecify.annotations.NullMarked;

/// How much work is let in, and what is told to the rest. Start at [dev.qiangcai.guard.load.Limiter] for a service, and
/// at [dev.qiangcai.guard.load.Breaker] for a call to somebody else's.
///
/// It knows no HTTP: whoever is refused gets a value with a status and a time to come back. It starts no thread, queues
/// nothing, and interrupts no call.
@NullMarked
package dev.qiangcai.guard.load;

import org.jspecify.annotations.NullMarked;

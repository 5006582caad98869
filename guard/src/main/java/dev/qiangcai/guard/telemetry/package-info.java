/// Shows what the guard sees: in JMX as `dev.qiangcai:type=Guard`, and in flight recordings. Start at
/// [dev.qiangcai.guard.telemetry.Telemetry].
///
/// It measures nothing itself and starts neither the bean server nor a recording: when nobody looks, it costs nothing.
@NullMarked
package dev.qiangcai.guard.telemetry;

import org.jspecify.annotations.NullMarked;

/// The guard's figures as Micrometer meters. Start at [dev.qiangcai.meters.GuardMeters].
///
/// It measures nothing itself.
@NullMarked
package dev.qiangcai.meters;

import org.jspecify.annotations.NullMarked;

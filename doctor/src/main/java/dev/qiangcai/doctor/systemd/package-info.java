/// Units of systemd that start a service. Start at [dev.qiangcai.doctor.systemd.UnitReader].
///
/// Sockets, timers and the like start nothing by themselves and are not read.
@NullMarked
package dev.qiangcai.doctor.systemd;

import org.jspecify.annotations.NullMarked;

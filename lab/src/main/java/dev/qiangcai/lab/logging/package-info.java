/// Claims about logs of the run-time itself: garbage collection, HTTP/2 frames, the scheduler. Start at
/// [dev.qiangcai.lab.logging.LoggingExperiments].
///
/// What an application logs is the guard's concern. This room starts children and load; it judges nothing.
@NullMarked
package dev.qiangcai.lab.logging;

import org.jspecify.annotations.NullMarked;

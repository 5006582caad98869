/// Claims about how a program is built: stripping and start-up, portability, dependency checks, debugging flags. Start
/// at [dev.qiangcai.lab.build.BuildExperiments].
///
/// It tries builds and starts. What a running service does with its memory, threads and logs is tried elsewhere.
@NullMarked
package dev.qiangcai.lab.build;

import org.jspecify.annotations.NullMarked;

/// How Java projects are built: where their dependencies come from, whether they are checked, and which JVMs the build
/// files start. Start at [dev.qiangcai.doctor.javabuild.JavaBuildRules].
///
/// It reads what Maven and Gradle read, but runs neither: what a plugin or a script works out is not known here.
@NullMarked
package dev.qiangcai.doctor.javabuild;

import org.jspecify.annotations.NullMarked;

/// What hurts in what was built already: programs for Linux, and jars. Start at
/// [dev.qiangcai.doctor.program.Programs].
///
/// It knows what they say of themselves, and which Dockerfile takes them into which image. It starts none of them.
@NullMarked
package dev.qiangcai.doctor.program;

import org.jspecify.annotations.NullMarked;

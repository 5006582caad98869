/// What class files and jars say of themselves. Start at [dev.qiangcai.binary.jvm.Jar] or
/// [dev.qiangcai.binary.jvm.ClassFile].
///
/// It loads no class and verifies no signature. Jars are read by their directory, at places in the file, so that one in
/// another is read where it lies; the JDK's own reader does so for files only, and without bounds.
@NullMarked
package dev.qiangcai.binary.jvm;

import org.jspecify.annotations.NullMarked;

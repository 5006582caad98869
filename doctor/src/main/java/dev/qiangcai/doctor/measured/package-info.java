/// What the lab measured of the settings that rules look at. Start at [dev.qiangcai.doctor.measured.Measured].
///
/// It reads the lab's findings as they were when the program was built, and measures nothing.
@NullMarked
package dev.qiangcai.doctor.measured;

import org.jspecify.annotations.NullMarked;

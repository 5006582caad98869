/// Finds the settings that will hurt, in files, environments, processes and programs, before the rush does. Start at
/// [dev.qiangcai.doctor.Doctor].
///
/// It changes nothing and starts nothing; what it knows of costs comes from the lab's findings.
@NullMarked
package dev.qiangcai.doctor;

import org.jspecify.annotations.NullMarked;

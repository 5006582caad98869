/// Measures what the doctor finds of faults that are sown into files of every kind. Start at
/// [dev.qiangcai.doctor.seeded.Recall].
@NullMarked
package dev.qiangcai.doctor.seeded;

import org.jspecify.annotations.NullMarked;

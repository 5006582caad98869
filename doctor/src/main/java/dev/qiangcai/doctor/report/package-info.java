/// A diagnosis as somebody reads it: a person, a program, GitHub, or whoever counts tests. Start at
/// [dev.qiangcai.doctor.report.Report].
///
/// It judges nothing and leaves nothing out.
@NullMarked
package dev.qiangcai.doctor.report;

import org.jspecify.annotations.NullMarked;

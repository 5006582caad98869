/// The small HTTP service that the lab's child JVMs run. Start at [dev.qiangcai.lab.service.LabService].
///
/// It is ordinary on purpose: what is measured are the settings it runs under.
@NullMarked
package dev.qiangcai.lab.service;

import org.jspecify.annotations.NullMarked;

/// Where software is built and tested: GitHub workflows, GitLab and Jenkins pipelines, makefiles. Start at
/// [dev.qiangcai.doctor.pipeline.Pipelines].
///
/// It finds what they start, with which variables; it judges nothing.
@NullMarked
package dev.qiangcai.doctor.pipeline;

import org.jspecify.annotations.NullMarked;

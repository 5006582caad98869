/// Dockerfiles: which images they make, and what those start. Start at [dev.qiangcai.doctor.docker.DockerReader].
///
/// It builds nothing; what a base image brings along is not known here.
@NullMarked
package dev.qiangcai.doctor.docker;

import org.jspecify.annotations.NullMarked;

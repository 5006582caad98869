/// The doctor's knowledge of containers, and of whatever else starts processes. Start at
/// [dev.qiangcai.doctor.container.Containers].
///
/// It puts together what the readers of Dockerfiles, manifests, units and scripts found. What runs within a container
/// is judged by others.
@NullMarked
package dev.qiangcai.doctor.container;

import org.jspecify.annotations.NullMarked;

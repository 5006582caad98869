/// Kubernetes manifests: what their pods start, with which settings and limits. Start at
/// [dev.qiangcai.doctor.kubernetes.KubernetesReader].
///
/// It reads what is rendered; a template is left alone.
@NullMarked
package dev.qiangcai.doctor.kubernetes;

import org.jspecify.annotations.NullMarked;

/// YAML documents as readers of manifests walk through them. Start at [dev.qiangcai.doctor.tree.Branch].
///
/// It knows no kind of manifest.
@NullMarked
package dev.qiangcai.doctor.tree;

import org.jspecify.annotations.NullMarked;

/// Images of containers in one file, as `docker save` and OCI tools write them. Start at
/// [dev.qiangcai.binary.image.ImageArchive].
///
/// It unpacks nothing into folders, follows no link out of the image, checks no digest, and asks no registry.
@NullMarked
package dev.qiangcai.binary.image;

import org.jspecify.annotations.NullMarked;

/// Images of containers in archives: how they are started, and what lies in them. Start at
/// [dev.qiangcai.doctor.image.ImageReader].
///
/// It starts nothing and writes nothing out of an image. Of its files it shows those that may belong to what is
/// started; what the distribution brought along is left alone.
@NullMarked
package dev.qiangcai.doctor.image;

import org.jspecify.annotations.NullMarked;

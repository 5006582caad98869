/// What is kept on a disk for its owner's eyes only. Start at `OwnersFiles`.
@NullMarked
package dev.qiangcai.shop.disk;

import org.jspecify.annotations.NullMarked;

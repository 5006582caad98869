/// What is kept on a disk for its owner's eyes only. Start at [OwnersFiles]; what backups may hold too is [Sealed].
@NullMarked
package dev.qiangcai.shop.disk;

import org.jspecify.annotations.NullMarked;

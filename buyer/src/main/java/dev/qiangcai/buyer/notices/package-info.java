/// Tells the owner, where the owner reads it. Start at [dev.qiangcai.buyer.notices.Channels], which reads addresses,
/// and [dev.qiangcai.buyer.notices.Courier], which sends.
///
/// It knows services, and nothing of what is told. What must outlive the program is kept by the room that tells it.
@NullMarked
package dev.qiangcai.buyer.notices;

import org.jspecify.annotations.NullMarked;

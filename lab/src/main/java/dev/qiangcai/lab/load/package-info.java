/// HTTP/1.1 load over real sockets, and what came of it. Start at [dev.qiangcai.lab.load.OpenLoop].
///
/// An open loop's arrivals are fixed before it starts, and latency counts from the intended arrival: a server that
/// stands still is seen standing still for its full length. The closed loop is for capacity, and hides such a freeze.
/// This room starts no server and judges nothing.
@NullMarked
package dev.qiangcai.lab.load;

import org.jspecify.annotations.NullMarked;

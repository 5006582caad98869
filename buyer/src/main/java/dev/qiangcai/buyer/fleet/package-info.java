/// Shares the hosts among instances on several machines, through one PostgreSQL database. Start at
/// [dev.qiangcai.buyer.fleet.Leases].
///
/// Each host is asked by one instance at a time. What an instance that dies leaves behind is taken over by the others.
@NullMarked
package dev.qiangcai.buyer.fleet;

import org.jspecify.annotations.NullMarked;

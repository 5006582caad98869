package dev.qiangcai.buyer.order;

import java.time.InstantSource;

/// What an [Ordering] needs from around it.
///
/// @param storeTime the store's clock as well as it is known: orders are looked for by it
/// @param waiter lets time pass between two questions
/// @param listener hears what happens
public record Surroundings(InstantSource storeTime, Waiter waiter, OrderListener listener) {}

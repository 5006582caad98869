package dev.qiangcai.buyer.order;

import java.time.Duration;

/// Lets time pass.
@FunctionalInterface
public interface Waiter {
    void pause(Duration duration) throws InterruptedException;
}

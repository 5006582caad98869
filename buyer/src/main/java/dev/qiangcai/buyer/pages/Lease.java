package dev.qiangcai.buyer.pages;

import java.time.Duration;

/// For how long a host is this instance's to ask.
public interface Lease {
    /// One that nobody else wants.
    Lease FOREVER = new Lease() {
        @Override
        public boolean holds() {
            return true;
        }

        @Override
        public Duration fresh() {
            return Duration.ofDays(1);
        }
    };

    /// Whether it holds at this moment. To be asked before every look: an instance that was suspended, or that lost the
    /// database, may have lost the host to another one without hearing of it.
    boolean holds();

    /// After so long at the latest it should be asked again, also while nothing is to be looked at.
    Duration fresh();
}

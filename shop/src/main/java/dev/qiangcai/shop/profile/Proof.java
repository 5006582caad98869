package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.page.Source;

/// What shows that a step did what it should.
sealed interface Proof {
    /// @param rows how many rows were read
    boolean holds(Evidence evidence, int rows);

    /// Whether the proof looks at the HTTP status itself.
    default boolean namesStatus() {
        return false;
    }

    /// The profile's `ok`.
    record Said(Matcher ok) implements Proof {
        @Override
        public boolean holds(Evidence evidence, int rows) {
            return ok.holds(evidence);
        }

        @Override
        public boolean namesStatus() {
            return ok.namesStatus();
        }
    }

    /// Without an `ok`: every required read is there, of which there is at least one. The judge looks for them anyway.
    record AllReads() implements Proof {
        @Override
        public boolean holds(Evidence evidence, int rows) {
            return true;
        }
    }

    /// Without an `ok`: there are rows, or the list that they would stand in.
    record ListThere(Source list) implements Proof {
        @Override
        public boolean holds(Evidence evidence, int rows) {
            return rows > 0 || evidence.lists(list);
        }
    }
}

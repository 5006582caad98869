package dev.qiangcai.buyer.storage;

/// A place in the queue for something that one process at a time does: the others stand by, and one of them is next as
/// soon as it is closed, or as its process, machine or network is gone.
///
/// It keeps the others from getting in each other's way. It proves nothing: a process that was cut off may still
/// believe that it is its turn, so what must hold is for constraints to say.
public interface Turn extends AutoCloseable {
    /// Whether it is this one's turn now; asks each time until it is.
    ///
    /// @throws StorageException when the database has not answered for half a minute
    boolean mine();

    @Override
    void close();

    /// In a folder that belongs to one process, nobody else is there.
    record Alone() implements Turn {
        @Override
        public boolean mine() {
            return true;
        }

        @Override
        public void close() {}
    }
}

package dev.qiangcai.buyer.storage;

/// One journal's tables: what they are called together, and where their making is written down.
///
/// @param name such as `orders`: the file is `orders.db`, and a server may hold journals of other names beside it
/// @param migrations the folder of Flyway's SQL on the class path; it must run on SQLite and on PostgreSQL
/// @param newest the number of the newest file there
/// @param durability what a lost power supply may cost
public record Tables(String name, String migrations, int newest, Durability durability) {
    /// What has survived when a transaction returns.
    public enum Durability {
        /// Everything, whatever happens to the process, the machine or its power.
        ALL,
        /// Everything if the process dies; the last moments may go with the power, which makes writing much cheaper.
        MOST
    }

    public Tables {
        if (!name.matches("[a-z]{1,20}")) {
            throw new IllegalArgumentException("a journal's name has 1 to 20 small letters, was " + name);
        }
        if (newest < 1) {
            throw new IllegalArgumentException("the newest version is 1 or more, was " + newest);
        }
    }

    String file() {
        return name + ".db";
    }
}

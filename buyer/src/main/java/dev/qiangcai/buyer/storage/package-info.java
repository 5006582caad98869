/// Where a journal's tables are: in a file of one machine, or on a server that several machines share. Start at
/// [dev.qiangcai.buyer.storage.Storage].
///
/// Opens the database, brings its tables to the version that the program writes, runs transactions and says what
/// their failures mean. It knows no table and no row: those are each journal's own.
@NullMarked
package dev.qiangcai.buyer.storage;

import org.jspecify.annotations.NullMarked;

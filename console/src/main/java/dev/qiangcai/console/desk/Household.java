package dev.qiangcai.console.desk;

import dev.qiangcai.buyer.order.Order;
import dev.qiangcai.buyer.order.OrderSheet;
import dev.qiangcai.guard.words.Sentence;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What belongs to the owner: the plan's file, and the journal of their orders. Any thread may ask.
public interface Household {
    /// The plan's file, which need not be there yet.
    Path plan();

    /// The journal, the last order first.
    ///
    /// @throws dev.qiangcai.guard.words.SpokenException when the plan or its journal cannot be read
    List<Order> orders(int most);

    /// Goes on with a session that the owner has in their own browser.
    ///
    /// @param pasted a cURL command or a cookies.txt, which is shown nowhere
    /// @return what came of it, line by line
    /// @throws dev.qiangcai.guard.words.SpokenException when it is neither, or the plan cannot be read
    List<Sentence> takeOver(String pasted);

    /// The address of a store, by its profile's id, where it is known.
    Optional<URI> store(String profile);

    /// The orders as a spreadsheet.
    default OrderSheet sheet(Locale language) {
        return new OrderSheet(language, this::store);
    }
}

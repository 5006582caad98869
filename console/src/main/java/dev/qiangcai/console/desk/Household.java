package dev.qiangcai.console.desk;

import dev.qiangcai.buyer.CatalogueSearch;
import dev.qiangcai.buyer.order.Order;
import dev.qiangcai.buyer.order.OrderSheet;
import dev.qiangcai.buyer.plan.Setup;
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

    /// Looks through a store's goods, once and within seconds.
    ///
    /// @param around the store, as a plan names it that need not be written yet
    /// @param wanted words of a name, or a number
    /// @throws dev.qiangcai.guard.words.SpokenException when the store cannot be asked
    CatalogueSearch.Result search(Setup around, String wanted);

    /// The address of a store, by its profile's id, where it is known.
    Optional<URI> store(String profile);

    /// Rehearsals of the plan; empty: not here, since something else is under way.
    default Optional<Practice> practice() {
        return Optional.empty();
    }

    /// The orders as a spreadsheet.
    default OrderSheet sheet(Locale language) {
        return new OrderSheet(language, this::store);
    }
}

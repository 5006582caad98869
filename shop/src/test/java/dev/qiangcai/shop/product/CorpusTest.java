package dev.qiangcai.shop.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.product.ProductReading.Availability;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// Reads every recorded page and compares name, price, currency and availability with its label.
class CorpusTest {
    private static final double LEAST_RIGHT = 0.95;

    @Test
    void recorded_pages_are_read_right_and_none_is_wrongly_available() throws IOException {
        var pages = RecordedPage.all();
        var wrong = new ArrayList<String>();
        var wronglyAvailable = new ArrayList<String>();
        for (var page : pages) {
            var reading = page.read();
            if (!page.fits(reading)) {
                wrong.add(page.difference(reading));
            }
            if (reading.availability() == Availability.AVAILABLE
                    && !page.availability().equals("AVAILABLE")) {
                wronglyAvailable.add(page.difference(reading));
            }
        }
        assertThat(pages).hasSizeGreaterThan(200);
        assertThat(wronglyAvailable).isEmpty();
        assertThat(pages.size() - wrong.size())
                .as("right of %d; wrong: %s", pages.size(), String.join("\n", wrong))
                .isGreaterThanOrEqualTo((int) Math.ceil(LEAST_RIGHT * pages.size()));
    }
}

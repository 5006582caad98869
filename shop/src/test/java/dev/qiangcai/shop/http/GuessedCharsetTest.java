package dev.qiangcai.shop.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessedCharsetTest {
    @ParameterizedTest
    @CsvSource({
        "GB18030, <h1>竹筷子</h1>价格 库存 加入购物车 缺货",
        "Shift_JIS, <h1>うちわ</h1>税込 カートに入れる 在庫あり",
        "EUC-JP, <h1>扇子</h1>送料無料 カートに入れる 売り切れ",
        "Big5, <h1>鳳梨酥</h1>價格 庫存 加入購物車 立即購買",
        "windows-1252, <h1>Käsemesser</h1>für Gäste €"
    })
    void a_page_that_names_no_charset_is_read_in_its_own(String charset, String page) {
        assertThat(BodyText.decode(page.getBytes(Charset.forName(charset)), "text/html"))
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"text/html; charset=UTF-8", "text/html; charset=nonsense", "text/html"})
    void what_the_page_itself_names_counts_where_the_header_cannot_be_right(String contentType) {
        var page = "<meta charset=shift_jis><p>扇子 売り切れ</p>";
        assertThat(BodyText.decode(page.getBytes(Charset.forName("Shift_JIS")), contentType))
                .isEqualTo(page);
    }
}

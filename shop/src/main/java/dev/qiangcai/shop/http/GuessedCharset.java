package dev.qiangcai.shop.http;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The charset of a page that names none, or a wrong one, and is no UTF-8: the one in which it reads like a page of a
/// shop in China, Taiwan or Japan, or else the Western one.
final class GuessedCharset {
    private static final List<String> CANDIDATES = List.of("GB18030", "windows-31j", "EUC-JP", "Big5");
    private static final String WESTERN = "windows-1252";
    /// Characters that hardly any page of a shop does without, in simplified, traditional and Japanese spelling.
    private static final String COMMON = "的是在有不一人中大国为我上这个们来到时地和说可以"
            + "购买车价格元商品加入库存缺货现售罄登录首页店铺详情立即数量规请选择評價購買車價格元商品庫存缺貨現售完登入首頁立即數量請選擇"
            + "税込円送料無料在庫商品価格切入数量会員年月日店品名";
    private static final int ENOUGH = 20_000;
    private static final double LEAST = 0.15;

    private GuessedCharset() {}

    static Optional<Charset> of(byte[] bytes) {
        return CANDIDATES.stream()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .map(charset -> new Guess(charset, likeness(bytes, charset)))
                .filter(guess -> guess.likeness() >= LEAST)
                .max(Comparator.comparingDouble(Guess::likeness))
                .map(Guess::charset)
                .or(() -> Optional.of(Charset.forName(WESTERN)));
    }

    private record Guess(Charset charset, double likeness) {}

    /// Which share of what is no ASCII is common; zero where the bytes cannot be in that charset.
    private static double likeness(byte[] bytes, Charset charset) {
        return BodyText.strictly(bytes, charset)
                .map(text -> {
                    var start = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
                    long foreign = start.chars().filter(c -> c > 0x7F).count();
                    long common = start.chars().filter(GuessedCharset::common).count();
                    return foreign == 0 ? 0 : (double) common / foreign;
                })
                .orElse(0.0);
    }

    private static boolean common(int c) {
        boolean kana = c >= 0x3041 && c <= 0x30FC;
        return kana
                || COMMON.indexOf(c) >= 0
                || c == 0x3001
                || c == 0x3002
                || c == 0xFF0C
                || c == 0xFF1A
                || c == 0xFFE5;
    }
}

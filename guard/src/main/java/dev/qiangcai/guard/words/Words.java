package dev.qiangcai.guard.words;

import java.util.Locale;
import java.util.ResourceBundle;

/// A bundle's words in one of the two languages that we speak.
///
/// Asked for by the name of a file that is there: Java would look for one of each country and language first, and open
/// every jar of the class path to find out that there is none.
public final class Words {
    private Words() {}

    /// In that language; in English where it is not Chinese.
    ///
    /// @param bundle the base name, such as `dev.qiangcai.shop.words`
    public static ResourceBundle of(String bundle, Locale language) {
        var written = language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ROOT;
        return ResourceBundle.getBundle(
                bundle, written, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

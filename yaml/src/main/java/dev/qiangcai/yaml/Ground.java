package dev.qiangcai.yaml;

/// A text that comes from a file and knows where each of its characters stands there.
public sealed interface Ground permits Page, Excerpt, Derived {
    String text();

    /// The file's whole text, which it is taken from.
    Page page();

    /// Where a character of the text, or its end, stands in the page.
    int offset(int at);

    /// Where a stretch of the text stands in the file.
    ///
    /// @param start the first character, in UTF-16 units from 0
    /// @param end the character behind the last
    Region region(int start, int end);
}

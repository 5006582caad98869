package dev.qiangcai.shop.browser;

/// A command line as Windows' `cmd` takes it, with line ends of one sign.
record CmdLine(String line) {
    /// What `cmd` leaves of it before the program sees it. Between plain quotes a caret is itself; `^"` opens none.
    String withoutCarets() {
        var left = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '^' && !quoted && i + 1 < line.length()) {
                i += behindCaret(left, i + 1);
            } else {
                quoted ^= c == '"';
                left.append(c);
            }
        }
        return left.toString();
    }

    /// A line break behind a caret goes, and one that is written twice is kept.
    ///
    /// @return how many signs were taken
    private int behindCaret(StringBuilder left, int at) {
        if (line.charAt(at) != '\n') {
            left.append(line.charAt(at));
            return 1;
        }
        boolean kept = line.startsWith("\n", at + 1);
        left.append(kept ? "\n" : "");
        return kept ? 2 : 1;
    }
}

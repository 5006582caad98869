package dev.qiangcai.guard.command;

import java.util.List;
import java.util.Locale;

/// The help: of the whole program, or of one subcommand.
final class HelpPage {
    private final Locale language;
    private final StringBuilder text = new StringBuilder();

    private HelpPage(Locale language) {
        this.language = language;
    }

    static String whole(List<Subcommand> subcommands, Locale language) {
        var page = new HelpPage(language);
        page.line(page.words("command.purpose"));
        page.line("");
        page.line(page.words("command.synopsis"));
        page.line("");
        var width = subcommands.stream()
                .mapToInt(each -> each.name().length())
                .max()
                .orElse(0);
        subcommands.forEach(each -> page.entry(each.name(), width, page.words("command." + each.name())));
        page.line("");
        page.line(page.words("command.closing"));
        return page.text.toString();
    }

    static String of(Subcommand subcommand, Locale language) {
        var page = new HelpPage(language);
        page.line(page.words("command." + subcommand.name()));
        page.line("");
        page.line(page.words(
                "command.usage",
                subcommand.name() + " [OPTIONS]" + (subcommand.takesCommand() ? " [-- COMMAND…]" : "")));
        page.line("");
        var options = subcommand.options();
        var width =
                options.stream().mapToInt(each -> each.shown().length()).max().orElse(0);
        options.forEach(each -> page.entry(
                each.shown(),
                width,
                page.words("command." + subcommand.name() + "." + each.name().substring(2))));
        return page.text.toString();
    }

    private void entry(String name, int width, String what) {
        line("  " + name + " ".repeat(width - name.length() + 2) + what);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private String words(String key, Object... facts) {
        return Desk.sentence(key, facts).in(language);
    }
}

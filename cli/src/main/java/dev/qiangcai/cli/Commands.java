package dev.qiangcai.cli;

import dev.qiangcai.lab.Lab;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The program's commands, in the order of the help. To read what one takes costs more than the JVM's own start, so
/// only those that the owner's words can mean are read; the rest are there by name, where at all, which is all that the
/// help of the program and the answer to a mistyped word need.
final class Commands {
    private final Map<String, Supplier<Object>> all = new LinkedHashMap<>();

    Commands(Desk desk) {
        all.put("rehearse", () -> new RehearseCommand(desk));
        all.put("buy", () -> new BuyCommand(desk));
        all.put("watch", () -> new WatchCommand(desk));
        all.put("history", () -> new HistoryCommand(desk));
        all.put("notify", () -> new NotifyCommand(desk));
        all.put("login", () -> new LoginCommand(desk));
        all.put("console", () -> new ConsoleCommand(desk));
        all.put("orders", () -> new OrdersCommand(desk));
        all.put("plan", () -> new PlanCommand(desk));
        all.put("profile", () -> new ProfileCommand(desk));
        all.put("market", () -> new MarketCommand(desk));
        all.put("guard", () -> GuardRelay.line(desk));
        all.put("lab", () -> new LabCommand(desk, Lab::experiments));
        all.put("doctor", () -> new DoctorCommand(desk));
        all.put("dist", () -> new DistCommand(desk));
    }

    List<String> names() {
        return List.copyOf(all.keySet());
    }

    /// Adds every command to `line`, and reads those that are among `words`; all of them where a word names a file of
    /// further words. Where the first word is a command already, it is that one and no other is added.
    void addTo(CommandLine line, List<String> words) {
        if (!words.isEmpty() && all.containsKey(words.getFirst())) {
            line.addSubcommand(all.get(words.getFirst()).get());
            return;
        }
        var everything = words.stream().anyMatch(word -> word.startsWith("@"));
        all.forEach((name, command) -> {
            if (everything || words.contains(name)) {
                line.addSubcommand(command.get());
            } else {
                line.addSubcommand(CommandSpec.create().name(name));
            }
        });
    }
}

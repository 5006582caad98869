package dev.qiangcai.cli;

import dev.qiangcai.buyer.plan.FormField;
import dev.qiangcai.buyer.plan.FormField.Kind;
import dev.qiangcai.buyer.plan.Pick;
import dev.qiangcai.buyer.plan.PlanEdit;
import dev.qiangcai.buyer.plan.PlanForm;
import dev.qiangcai.lab.page.Columns;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `qiangcai plan`: what a plan may say and says today; and changes in its file, which leave all else as it is.
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    private static final String PROFILE = "store.profile";
    private static final String HIDDEN = "•••";

    private final Desk desk;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE")
    private Path config = Path.of("");

    @Option(names = "--write")
    private boolean write;

    @Parameters(paramLabel = "KEY=VALUE", arity = "0..*", descriptionKey = "plan-values")
    private Map<String, String> answers = new LinkedHashMap<>();

    PlanCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var edit = PlanEdit.of(PlanOptions.fileOrNew(config));
        var profile = Optional.ofNullable(answers.get(PROFILE))
                .or(() -> Optional.ofNullable(edit.values().get(PROFILE)))
                .filter(named -> !named.isBlank())
                .orElseThrow(() -> new BadOption(Terminal.sentence("plan.noProfile", edit.file())));
        var form = PlanForm.of(edit, profile.strip(), ZoneId.systemDefault());
        if (answers.isEmpty()) {
            show(form);
            return ExitCode.DONE.number();
        }
        return switch (form.fill(answers)) {
            case PlanForm.Refused(var errors) -> {
                errors.values().forEach(desk.terminal()::warn);
                yield ExitCode.USAGE.number();
            }
            case PlanForm.Filled(var filled, var _) -> changed(filled);
        };
    }

    private Integer changed(PlanEdit edit) {
        var diff = edit.diff();
        diff.forEach(desk.terminal().out()::println);
        if (diff.isEmpty()) {
            desk.terminal().warn("plan.same", edit.file());
        } else if (write) {
            edit.write();
            desk.terminal().warn("plan.written", edit.file());
        } else {
            desk.terminal().warn("plan.onlyShown", edit.file());
        }
        return ExitCode.DONE.number();
    }

    private void show(PlanForm form) {
        var rows = new ArrayList<List<String>>();
        var language = desk.terminal().language();
        for (var field : form.fields()) {
            var mark = field.required() ? "*" : "";
            rows.add(List.of(field.key() + mark, value(field), field.label().in(language), kind(field.kind())));
        }
        for (var item : form.items()) {
            var cells = switch (item) {
                case Pick.ByName(var name) -> List.of("buy.items[].name", name);
                case Pick.BySku(var sku) -> List.of("buy.items[].sku", sku);
            };
            rows.add(List.of(cells.getFirst(), cells.getLast(), "", ""));
        }
        new Columns(rows).lines().forEach(desk.terminal().out()::println);
        desk.terminal().out().flush();
    }

    private static String value(FormField field) {
        return field.kind() instanceof Kind.Hidden hidden && hidden.given()
                ? HIDDEN
                : field.value().orElse("");
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case Kind.Text(), Kind.Hidden _, Kind.File _ -> "";
            case Kind.Count(var least, var most) -> least + "–" + most;
            case Kind.Amount(var currency) -> currency.getCurrencyCode();
            case Kind.Moment(var zone) -> "2026-11-24T10:00 (" + zone + "), announced";
            case Kind.Length() -> "PT10M";
            case Kind.Choice(var choices) -> String.join(", ", choices);
        };
    }
}

package dev.qiangcai.gotemplate;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Go's `printf`: reads a format and shows the values in it.
final class Printf {
    private static final String DIGITS = "0123456789";

    private final String format;
    private final List<Value> values;
    private final StringBuilder out = new StringBuilder();
    private int position;
    private int used;

    private Printf(String format, List<Value> values) {
        this.format = format;
        this.values = values;
    }

    static String of(String format, List<Value> values) {
        return new Printf(format, values).run();
    }

    private String run() {
        while (position < format.length()) {
            var percent = format.indexOf('%', position);
            var end = percent < 0 ? format.length() : percent;
            out.append(format, position, end);
            position = end;
            if (percent >= 0) {
                position++;
                verb();
            }
            Tally.bounded(out.toString());
        }
        if (used < values.size()) {
            out.append(values.subList(used, values.size()).stream()
                    .map(Shown.PLAINLY::told)
                    .collect(Collectors.joining(", ", "%!(EXTRA ", ")")));
        }
        return Tally.bounded(out.toString());
    }

    private void verb() {
        var flags = taken("+-# 0");
        var width = number("width").orElse(0);
        if (position < format.length() && format.charAt(position) == '[') {
            throw new Untellable("its printf picks its arguments by number");
        }
        var precision = OptionalInt.empty();
        if (position < format.length() && format.charAt(position) == '.') {
            position++;
            precision = OptionalInt.of(number("precision").orElse(0));
        }
        if (position >= format.length()) {
            out.append("%!(NOVERB)");
            return;
        }
        var verb = format.codePointAt(position);
        position += Character.charCount(verb);
        show(new Form(flags, width, precision, verb));
    }

    private void show(Form form) {
        if (form.verb() == '%') {
            out.append('%');
        } else if (used >= values.size()) {
            out.append("%!").appendCodePoint(form.verb()).append("(MISSING)");
        } else {
            out.append(new Shown(form).of(values.get(used++)));
        }
    }

    private String taken(String letters) {
        var start = position;
        while (position < format.length() && letters.indexOf(format.charAt(position)) >= 0) {
            position++;
        }
        return format.substring(start, position);
    }

    private OptionalInt number(String what) {
        if (position < format.length() && "*[".indexOf(format.charAt(position)) >= 0) {
            throw new Untellable("its printf takes a " + what + " from its arguments");
        }
        var digits = taken(DIGITS);
        if (digits.isEmpty()) {
            return OptionalInt.empty();
        }
        if (digits.length() > 4) {
            throw new Untellable("its printf has a " + what + " of " + digits);
        }
        return OptionalInt.of(Integer.parseInt(digits));
    }
}

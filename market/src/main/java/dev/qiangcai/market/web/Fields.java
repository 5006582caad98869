package dev.qiangcai.market.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// The fields of a request's body. Numbers may come as text: templates write text. Fields it does not ask for
/// are no error.
final class Fields {
    private static final int LONGEST_NUMBER = 18;

    private final ObjectNode fields;

    Fields(ObjectNode fields) {
        this.fields = fields;
    }

    Optional<String> optional(String name) {
        var node = fields.path(name);
        return node.isValueNode() && !node.isNull()
                ? Optional.of(node.asText()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> wrong("\"" + name + "\" is missing"));
    }

    long number(String name) {
        var node = fields.path(name);
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        return parsed(name, text(name).strip());
    }

    /// A whole number from `least` to `most`.
    int number(String name, int least, int most) {
        long number = number(name);
        if (number < least || number > most) {
            throw wrong("\"" + name + "\" must be " + least + " to " + most);
        }
        return (int) number;
    }

    /// A pixel position: may have a fraction, as a pointer's has.
    int pixel(String name) {
        JsonNode node = fields.path(name);
        if (node.isNumber()) {
            return (int) Math.round(node.doubleValue());
        }
        try {
            return (int) Math.round(Double.parseDouble(text(name).strip()));
        } catch (NumberFormatException notANumber) {
            throw wrong("\"" + name + "\" must be a number");
        }
    }

    private static long parsed(String name, String text) {
        if (text.length() <= LONGEST_NUMBER) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException notANumber) {
                throw wrong("\"" + name + "\" must be a whole number");
            }
        }
        throw wrong("\"" + name + "\" must be a whole number");
    }

    private static Declined wrong(String message) {
        return new Declined(Answer.wrong(Code.BAD_REQUEST, message));
    }
}

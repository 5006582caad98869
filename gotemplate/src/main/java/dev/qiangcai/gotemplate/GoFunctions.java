package dev.qiangcai.gotemplate;

import static dev.qiangcai.gotemplate.Signature.Parameter.ANY;
import static dev.qiangcai.gotemplate.Signature.Parameter.REFLECTED;
import static dev.qiangcai.gotemplate.Signature.Parameter.TEXT;

import dev.qiangcai.gotemplate.Signature.Act;
import dev.qiangcai.gotemplate.Signature.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The functions of Go's own. `and` and `or` stand here for what they take: who calls them stops at the first argument
/// that decides.
final class GoFunctions {
    private static final Act LAST = (_, given) -> given.getLast();

    private GoFunctions() {}

    static Map<String, Signature> all() {
        var all = new HashMap<String, Signature>();
        all.put("and", open(REFLECTED, LAST));
        all.put("or", open(REFLECTED, LAST));
        all.put("not", one(value -> new Value.Bool(!value.truth())));
        all.put("len", one(value -> new Value.Whole(Indexing.length(value))));
        all.put("index", open(REFLECTED, (_, given) -> Indexing.index(given.getFirst(), rest(given))));
        all.put("slice", open(REFLECTED, (_, given) -> Indexing.slice(given.getFirst(), rest(given))));
        all.put("call", open(REFLECTED, (_, given) -> called(given.getFirst().unboxed())));
        all.put("print", any(GoPrint::print));
        all.put("println", any(GoPrint::println));
        all.put("printf", printf());
        all.put("html", any(given -> Escapes.html(GoPrint.evaluated(given))));
        all.put("js", any(given -> Escapes.javascript(GoPrint.evaluated(given))));
        all.put("urlquery", any(given -> Escapes.query(GoPrint.evaluated(given))));
        compare(all);
        return all;
    }

    private static void compare(Map<String, Signature> all) {
        all.put("eq", open(REFLECTED, (_, given) -> bool(Comparison.equal(given.getFirst(), rest(given)))));
        all.put("ne", pair(given -> !Comparison.equal(given.getFirst(), rest(given))));
        all.put("lt", pair(given -> Comparison.less(given.getFirst(), given.getLast())));
        all.put("le", pair(GoFunctions::lessOrEqual));
        all.put("gt", pair(given -> !lessOrEqual(given)));
        all.put("ge", pair(given -> !Comparison.less(given.getFirst(), given.getLast())));
    }

    private static boolean lessOrEqual(List<Value> given) {
        return Comparison.less(given.getFirst(), given.getLast()) || Comparison.equal(given.getFirst(), rest(given));
    }

    private static Value called(Value value) {
        throw new Failing(value instanceof Value.Nothing ? "call of nil" : "non-function of type " + value.type());
    }

    private static Signature printf() {
        return new Signature(
                List.of(TEXT),
                Optional.of(ANY),
                (_, given) -> new Value.Text(Printf.of(((Value.Text) given.getFirst()).text(), rest(given))));
    }

    private static Signature one(Function<Value, Value> act) {
        return new Signature(List.of(REFLECTED), Optional.empty(), (_, given) -> act.apply(given.getFirst()));
    }

    private static Signature pair(Predicate<List<Value>> act) {
        return new Signature(List.of(REFLECTED, REFLECTED), Optional.empty(), (_, given) -> bool(act.test(given)));
    }

    private static Signature open(Parameter type, Act act) {
        return new Signature(List.of(type), Optional.of(type), act);
    }

    private static Signature any(Function<List<Value>, String> act) {
        return new Signature(
                List.of(), Optional.of(ANY), (_, given) -> new Value.Text(Tally.bounded(act.apply(given))));
    }

    private static Value bool(boolean value) {
        return new Value.Bool(value);
    }

    private static List<Value> rest(List<Value> given) {
        return given.subList(1, given.size());
    }
}

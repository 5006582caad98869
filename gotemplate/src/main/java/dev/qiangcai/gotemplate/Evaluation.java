package dev.qiangcai.gotemplate;

import dev.qiangcai.gotemplate.Node.Operand;
import dev.qiangcai.gotemplate.Node.Pipe;
import dev.qiangcai.gotemplate.Signature.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reckons what stands in the actions of one template. Before each step it notes where it is, in Go's order: that
/// decides the place in a message.
final class Evaluation {
    private final Scope scope;
    private final Sample sample;
    private final Tally tally;

    Evaluation(Scope scope, Sample sample, Tally tally) {
        this.scope = scope;
        this.sample = sample;
        this.tally = tally;
    }

    /// The words behind the first one of a command, and what the pipeline brought so far.
    private record Given(List<Operand> words, Optional<Value> piped) {
        static final Given NONE = new Given(List.of(), Optional.empty());

        int count() {
            return words.size() + (piped.isPresent() ? 1 : 0);
        }
    }

    Scope scope() {
        return scope;
    }

    Value pipeline(Value dot, Pipe pipe) {
        tally.enter();
        scope.at(pipe);
        var last = Optional.<Value>empty();
        for (var command : pipe.commands()) {
            tally.step();
            last = Optional.of(command(dot, command, last).unboxed());
        }
        var value = last.orElse(new Value.Nothing());
        for (var variable : pipe.declared()) {
            if (pipe.assigns()) {
                scope.assign(variable.name(), value);
            } else {
                scope.declare(variable.name(), value);
            }
        }
        tally.leave();
        return value;
    }

    private Value command(Value dot, Node.Command command, Optional<Value> piped) {
        var first = command.words().getFirst();
        var given = new Given(command.words().subList(1, command.words().size()), piped);
        return switch (first) {
            case Node.Field field -> field(dot, field, given);
            case Node.Chain chain -> chain(dot, chain, given);
            case Node.Variable variable -> variable(variable, given);
            case Node.Name name -> {
                scope.at(name);
                yield call(dot, name.name(), command, given);
            }
            case Pipe pipe -> {
                noFunction(pipe, given);
                yield pipeline(dot, pipe);
            }
            case Node.Dot _, Node.Nil _, Node.Bool _, Node.Constant _, Node.Quote _ -> {
                scope.at(first);
                noFunction(first, given);
                yield literal(dot, first);
            }
        };
    }

    private static void noFunction(Operand first, Given given) {
        if (given.count() > 0) {
            throw new Failing("can't give argument to non-function " + GoSource.of(first));
        }
    }

    /// What stands for itself, where nothing is known of the type that is asked for.
    private static Value literal(Value dot, Operand operand) {
        return switch (operand) {
            case Node.Dot _ -> dot;
            case Node.Bool bool -> new Value.Bool(bool.value());
            case Node.Quote quote -> new Value.Text(quote.text());
            case Node.Constant constant -> number(constant.value());
            case Node.Nil _ -> throw new Failing("nil is not a command");
            case Node.Field _, Node.Chain _, Node.Variable _, Node.Name _, Pipe _ ->
                throw new IllegalArgumentException("no literal: " + operand);
        };
    }

    private static Value number(GoNumber number) {
        if (number.complex().isPresent()) {
            var complex = number.complex().get();
            return new Value.Complex(complex.real(), complex.imaginary());
        }
        if (number.looksReal() && number.real().isPresent()) {
            return new Value.Real(number.real().getAsDouble());
        }
        if (number.whole().isEmpty()) {
            throw new Failing(number.text() + " overflows int");
        }
        return new Value.Whole(number.whole().getAsLong());
    }

    private Value field(Value dot, Node.Field field, Given given) {
        scope.at(field);
        return path(dot, field.path(), given);
    }

    private Value chain(Value dot, Node.Chain chain, Given given) {
        scope.at(chain);
        if (chain.of() instanceof Node.Nil) {
            throw new Failing("indirection through explicit nil in " + GoSource.of(chain));
        }
        return path(argument(dot, Parameter.REFLECTED, chain.of()), chain.path(), given);
    }

    private Value variable(Node.Variable variable, Given given) {
        scope.at(variable);
        var value = scope.value(variable.name());
        if (variable.fields().isEmpty()) {
            noFunction(variable, given);
            return value;
        }
        return path(value, variable.fields(), given);
    }

    private static Value path(Value of, List<String> path, Given given) {
        var value = of;
        for (var i = 0; i < path.size(); i++) {
            value = Fields.of(value, path.get(i), i == path.size() - 1 && given.count() > 0);
        }
        return value;
    }

    private Value call(Value dot, String name, Node at, Given given) {
        var signature = Functions.of(name);
        var least = signature.fixed().size();
        if (signature.rest().isPresent() ? given.count() < least : given.count() != least) {
            throw new Failing("wrong number of args for " + name + ": want "
                    + (signature.rest().isPresent()
                            ? "at least " + least + " got " + given.words().size()
                            : least + " got " + given.count()));
        }
        var arguments = new ArrayList<Value>();
        for (var word : given.words()) {
            var argument = argument(dot, signature.type(arguments.size()), word);
            if (decides(name, argument)) {
                return argument;
            }
            arguments.add(argument);
        }
        given.piped().ifPresent(piped -> arguments.add(fitting(piped, signature.type(arguments.size()))));
        try {
            return signature.act().of(sample, arguments);
        } catch (Failing e) {
            scope.at(at);
            throw new Failing("error calling " + name + ": " + e.reason());
        }
    }

    /// `and` and `or` look no further than they must.
    private static boolean decides(String name, Value argument) {
        return (name.equals("and") && !argument.truth()) || (name.equals("or") && argument.truth());
    }

    private Value argument(Value dot, Parameter type, Operand word) {
        scope.at(word);
        return switch (word) {
            case Node.Dot _ -> fitting(dot, type);
            case Node.Nil _ -> {
                if (type == Parameter.TEXT) {
                    throw new Failing("cannot assign nil to string");
                }
                yield new Value.Nothing();
            }
            case Node.Field field -> fitting(field(dot, field, Given.NONE), type);
            case Node.Variable variable -> fitting(variable(variable, Given.NONE), type);
            case Node.Chain chain -> fitting(chain(dot, chain, Given.NONE), type);
            case Pipe pipe -> fitting(pipeline(dot, pipe), type);
            case Node.Name name -> fitting(call(dot, name.name(), name, Given.NONE), type);
            case Node.Bool _, Node.Constant _, Node.Quote _ -> literal(dot, type, word);
        };
    }

    private static Value literal(Value dot, Parameter type, Operand word) {
        if (type.open() || (type == Parameter.TEXT && word instanceof Node.Quote)) {
            return literal(dot, word);
        }
        throw new Failing(
                type == Parameter.TEXT
                        ? "expected string; found " + GoSource.of(word)
                        : "can't handle " + GoSource.of(word) + " for arg of type " + type.written());
    }

    private static Value fitting(Value value, Parameter type) {
        if (value instanceof Value.Nothing) {
            if (type == Parameter.TEXT) {
                throw new Failing("invalid value; expected string");
            }
            return value;
        }
        if (type == Parameter.REFLECTED) {
            return value;
        }
        var inner = value.unboxed();
        if (type.takes(inner)) {
            return inner;
        }
        var got = inner instanceof Value.Nothing ? value.type() : inner.type();
        throw new Failing("wrong type for value; expected " + type.written() + "; got " + got);
    }
}

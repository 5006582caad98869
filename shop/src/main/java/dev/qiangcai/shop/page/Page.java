package dev.qiangcai.shop.page;

import com.google.re2j.Pattern;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.money.MoneyFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// A store's answer, ready to be read: parsed as JSON or HTML when a read first needs it, and once.
///
/// Reading never throws, whatever the store sent: what is not there is `Missing`, what cannot be read exactly is
/// `Broken`. Not thread-safe; one thread reads one answer.
///
/// ```java
/// var page = Page.of(reply);
/// switch (page.read(read, format)) {
///     case Reading.Found(var value) -> use(value);
///     case Reading.Missing _ -> absent();
///     case Reading.Broken(var why) -> say(why);
/// }
/// ```
public final class Page {
    private static final int MAX_SEARCHED = 1 << 20;

    private final Reply reply;
    private final Lazy<Optional<JsonBody>> json;
    /// Whether it is HTML of more elements than are read.
    private final Lazy<Boolean> flooded;
    /// Empty for data, on which no selector finds anything, and for a page of more elements than are read.
    private final Lazy<Optional<HtmlBody>> html;
    private final Lazy<String> text;

    private Page(
            Reply reply,
            Lazy<Optional<JsonBody>> json,
            Lazy<Boolean> flooded,
            Lazy<Optional<HtmlBody>> html,
            Lazy<String> text) {
        this.reply = reply;
        this.json = json;
        this.flooded = flooded;
        this.html = html;
        this.text = text;
    }

    public static Page of(Reply reply) {
        var flooded = new Lazy<>(() -> !data(reply) && PageTree.tooLarge(reply.body()));
        return new Page(
                reply,
                new Lazy<>(() -> JsonBody.parse(reply.body())),
                flooded,
                new Lazy<>(() -> data(reply) || flooded.value()
                        ? Optional.empty()
                        : Optional.of(HtmlBody.parse(reply.body(), reply.uri().toString()))),
                new Lazy<>(reply::body));
    }

    private static Page row(Reply reply, JsonBody row) {
        return new Page(
                reply,
                new Lazy<>(() -> Optional.of(row)),
                new Lazy<>(() -> false),
                new Lazy<>(Optional::empty),
                new Lazy<>(() -> row.root().toString()));
    }

    private static Page row(Reply reply, HtmlBody row) {
        return new Page(
                reply,
                new Lazy<>(Optional::empty),
                new Lazy<>(() -> false),
                new Lazy<>(() -> Optional.of(row)),
                new Lazy<>(() -> row.root().outerHtml()));
    }

    /// Reads one value. A `Var` is no part of an answer: see [#convert].
    public Reading read(Read read, MoneyFormat format) {
        boolean typed = read.as() != As.TEXT;
        var conversion = Conversion.of(read, format);
        return switch (read.source()) {
            case Source.Css css -> nodes(css, typed).reading(typed, conversion::convert);
            case Source.SchemaOrg wanted ->
                schemaOrg(wanted)
                        .map(node -> node.read(format))
                        .orElseGet(() -> untold().reading(typed, conversion::convert));
            case Source.Json _, Source.Header _, Source.Regex _, Source.FinalPath _, Source.Part _, Source.Var _ ->
                hits(read.source(), typed).reading(true, conversion::convert);
        };
    }

    private Hits hits(Source source, boolean typed) {
        return switch (source) {
            case Source.Json(var path) -> json(path);
            case Source.Css css -> nodes(css, typed);
            case Source.Header(var name) -> reply.header(name).map(Hits::text).orElseGet(Hits.Nothing::new);
            case Source.Regex(var pattern) -> matches(pattern);
            case Source.FinalPath(var path) -> reply.from(path) ? Hits.text(reply.pathAndQuery()) : new Hits.Nothing();
            case Source.Part(var whole, var pattern) -> part(hits(whole, typed), pattern);
            case Source.SchemaOrg(var type, var _) -> Hits.bad("page.var", type);
            case Source.Var(var path) -> Hits.bad("page.var", path);
        };
    }

    /// What a value that was read before becomes by another read's `as`: for `Var`.
    public static Reading convert(Value value, Read read, MoneyFormat format) {
        return VarConversion.convert(value, read, format);
    }

    /// One page a row, whose reads are relative to it; empty where nothing is found or no rows can be.
    public List<Page> rows(Source rows) {
        return switch (rows) {
            case Source.Json(var path) ->
                json.value().map(body -> body.rows(path)).orElse(List.of()).stream()
                        .map(row -> row(reply, row))
                        .toList();
            case Source.Css css ->
                html.value().map(body -> body.rows(css.selector())).orElse(List.of()).stream()
                        .map(row -> row(reply, row))
                        .toList();
            case Source.Header _, Source.Regex _, Source.SchemaOrg _, Source.FinalPath _, Source.Part _, Source.Var _ ->
                List.of();
        };
    }

    /// Whether the list that such rows would stand in is there, though it may be empty. Of a list in HTML only its rows
    /// can be seen.
    public boolean lists(Source rows) {
        return rows instanceof Source.Json(var path)
                ? json.value().filter(body -> body.lists(path)).isPresent()
                : !rows(rows).isEmpty();
    }

    /// Whether anything stands there: a node (empty or not), a JSON value other than `null` and `""`, a header,
    /// a match.
    public boolean exists(Source source) {
        return switch (source) {
            case Source.Json(var path) ->
                json.value().filter(body -> body.exists(path)).isPresent();
            case Source.Css css -> html.value().filter(body -> body.exists(css)).isPresent();
            case Source.Header(var name) -> reply.header(name).isPresent();
            case Source.Regex _, Source.FinalPath _, Source.Part _ -> hits(source, false) instanceof Hits.Some;
            case Source.SchemaOrg wanted ->
                schemaOrg(wanted).filter(SchemaOrg::exists).isPresent();
            case Source.Var _ -> false;
        };
    }

    /// The visible text of each node that the selector finds; nodes without any are left out.
    public List<String> texts(String css) {
        return html.value().map(body -> body.texts(css)).orElse(List.of());
    }

    /// What a person sees of an HTML page; of an answer that is no HTML, the body as it is.
    public String visibleText() {
        return data(reply)
                ? text.value()
                : html.value().map(body -> VisibleText.of(body.root()).text()).orElse("");
    }

    /// Why a source's expression does not compile; empty for one that does.
    public static Optional<Sentence> problem(Source source) {
        return switch (source) {
            case Source.Json(var path) -> refusal(Expression.path(path));
            case Source.Css css when css.selector().strip().equals(HtmlBody.SELF) -> Optional.empty();
            case Source.Css css -> refusal(Expression.selector(css.selector()));
            case Source.Regex(var pattern) -> refusal(Expression.regex(pattern));
            case Source.Part(var whole, var pattern) -> problem(whole).or(() -> problem(new Source.Regex(pattern)));
            case Source.SchemaOrg _, Source.Header _, Source.FinalPath _, Source.Var _ -> Optional.empty();
        };
    }

    private static <T> Optional<Sentence> refusal(Expression<T> expression) {
        return switch (expression) {
            case Expression.Refused<T>(var why) -> Optional.of(why);
            case Expression.Compiled<T> _ -> Optional.empty();
        };
    }

    private Hits nodes(Source.Css css, boolean typed) {
        return html.value().map(body -> body.read(css, typed)).orElseGet(this::untold);
    }

    /// What is found where there is no HTML to look into.
    private Hits untold() {
        return flooded.value() ? Hits.bad("page.elements", PageTree.MOST_ELEMENTS) : new Hits.Nothing();
    }

    private Optional<SchemaOrg> schemaOrg(Source.SchemaOrg wanted) {
        return html.value().map(body -> new SchemaOrg(body.root(), wanted));
    }

    private Hits json(String path) {
        return json.value().map(body -> body.read(path)).orElseGet(() -> Hits.bad("page.json"));
    }

    private Hits matches(String pattern) {
        return part(Hits.text(text.value()), pattern);
    }

    private static Hits part(Hits whole, String pattern) {
        return switch (Expression.regex(pattern)) {
            case Expression.Refused<Pattern>(var why) -> new Hits.Bad(why);
            case Expression.Compiled<Pattern>(var search) ->
                whole.length() > MAX_SEARCHED
                        ? Hits.bad("page.regex-long", pattern, MAX_SEARCHED)
                        : whole.within(search);
        };
    }

    /// Whether the body is data: HTML inside its strings is not on the page.
    private static boolean data(Reply reply) {
        var type = reply.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.contains("html")) {
            return false;
        }
        if (type.contains("json")) {
            return true;
        }
        var start = reply.body().stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /// A value made when it is first asked for, and once. Guarded by its page's one thread.
    private static final class Lazy<T> {
        private final Supplier<T> make;
        private Optional<T> made = Optional.empty();

        Lazy(Supplier<T> make) {
            this.make = make;
        }

        T value() {
            if (made.isEmpty()) {
                made = Optional.of(make.get());
            }
            return made.get();
        }
    }
}

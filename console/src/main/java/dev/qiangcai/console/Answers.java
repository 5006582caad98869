package dev.qiangcai.console;

import dev.qiangcai.buyer.visit.Challenge;
import dev.qiangcai.console.ask.Question;
import dev.qiangcai.console.ask.Questions;
import dev.qiangcai.console.page.Html;
import dev.qiangcai.console.page.Pages;
import dev.qiangcai.shop.page.Picture;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Takes the owner's answers, and shows the pictures that a question has.
record Answers(Questions questions, Pages pages, Function<ServerRequest, Locale> language) {
    private static final List<String> FIELDS = List.of("text", "order", "slider.x", "slider.track");
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_TRACK = 16_000;
    private static final Pattern TRACK = Pattern.compile("(?:-?\\d{1,5},-?\\d{1,5},\\d{1,7};?)*");
    private static final Pattern PIXELS = Pattern.compile("\\d{1,4}");

    /// What was answered already, here or on another page, is no longer taken: HTTP 409.
    void take(ServerRequest request, ServerResponse response) {
        var form = Form.of(request);
        var fields = fields(form);
        if (fields.isEmpty()) {
            refuse(request, response.status(Status.BAD_REQUEST_400), "stumble.unreadable");
        } else if (!questions.answer(form.first("id").orElse(""), fields)) {
            refuse(request, response.status(Status.CONFLICT_409), "stumble.answered");
        } else if (request.headers().first(HeaderNames.create("X-Live")).isPresent()) {
            response.status(Status.NO_CONTENT_204).send();
        } else {
            response.headers().set(HeaderNames.LOCATION, "/");
            response.status(Status.SEE_OTHER_303).send();
        }
    }

    private void refuse(ServerRequest request, ServerResponse response, String why) {
        Html.send(response, pages.refused(why, language.apply(request)));
    }

    /// Empty: not well-formed. An empty map is an answer, too: another challenge, or no order.
    private static Optional<Map<String, String>> fields(Parameters form) {
        if (form.contains("another") || form.contains("no-order")) {
            return Optional.of(Map.of());
        }
        var fields = new LinkedHashMap<String, String>();
        for (var name : FIELDS) {
            form.first(name).ifPresent(value -> fields.put(name, value.strip()));
        }
        boolean sound = fields.entrySet().stream().allMatch(field -> sound(field.getKey(), field.getValue()));
        return Optional.<Map<String, String>>of(fields).filter(all -> sound && !all.isEmpty());
    }

    private static boolean sound(String name, String value) {
        return switch (name) {
            case "slider.x" -> PIXELS.matcher(value).matches();
            case "slider.track" ->
                value.length() <= LONGEST_TRACK && TRACK.matcher(value).matches();
            default -> !value.isEmpty() && value.length() <= LONGEST_TEXT;
        };
    }

    void picture(ServerRequest request, ServerResponse response) {
        var path = request.path().pathParameters();
        var picture = questions
                .open()
                .filter(question -> question.id().equals(path.get("id")))
                .flatMap(question -> picture(question, path.get("name")));
        if (picture.isEmpty()) {
            response.status(Status.NOT_FOUND_404).send();
            return;
        }
        response.headers().set(HeaderNames.CONTENT_TYPE, "image/png");
        response.send(picture.get().png());
    }

    private static Optional<Picture> picture(Question question, String name) {
        if (!(question.what() instanceof Question.Solved(var challenge))) {
            return Optional.empty();
        }
        return switch (challenge) {
            case Challenge.Slider slider ->
                switch (name) {
                    case "background.png" -> Optional.of(slider.background());
                    case "piece.png" -> Optional.of(slider.piece());
                    default -> Optional.empty();
                };
            case Challenge.Image image -> Optional.of(image.image()).filter(_ -> name.equals("image.png"));
            case Challenge.Text _ -> Optional.empty();
        };
    }
}

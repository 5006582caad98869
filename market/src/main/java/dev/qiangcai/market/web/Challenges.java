package dev.qiangcai.market.web;

import dev.qiangcai.market.slider.Pictures;
import dev.qiangcai.market.slider.Slider;
import java.util.function.Function;

/// Shows slider challenges and takes the answers.
final class Challenges {
    private static final String PATH = "/v1/challenge";

    private final Slider slider;

    Challenges(Slider slider) {
        this.slider = slider;
    }

    static String subject(Visit visit) {
        return "account " + visit.customer().uid();
    }

    Answer wanted() {
        return Answer.of(Code.CHALLENGE_WANTED, Json.object().put("url", PATH));
    }

    Answer show(Visit visit) {
        var subject = visit.query("for").flatMap(slider::invited).orElseGet(() -> subject(visit));
        var puzzle = slider.set(subject);
        return Answer.ok(Json.object()
                .put("id", puzzle.id())
                .put("bg", PATH + "/" + puzzle.id() + "/bg.png")
                .put("piece", PATH + "/" + puzzle.id() + "/piece.png")
                .put("y", puzzle.y())
                .put("width", puzzle.width())
                .put("height", puzzle.height()));
    }

    Answer background(Visit visit) {
        return picture(visit, Pictures::background);
    }

    Answer piece(Visit visit) {
        return picture(visit, Pictures::piece);
    }

    Answer verify(Visit visit) {
        var fields = visit.fields();
        return switch (slider.judge(fields.text("id"), fields.pixel("x"))) {
            case RIGHT -> Answer.ok(Json.object());
            case WRONG -> Answer.of(Code.CHALLENGE_WRONG);
            case EXPIRED -> Answer.of(Code.CHALLENGE_EXPIRED);
        };
    }

    private Answer picture(Visit visit, Function<Pictures, byte[]> which) {
        return slider.pictures(visit.part("id"))
                .map(which)
                .map(Answer::png)
                .orElseGet(() -> Answer.of(Code.NOT_FOUND))
                .with("Cache-Control", "no-store");
    }
}

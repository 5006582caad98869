package dev.qiangcai.market.web;

import dev.qiangcai.market.members.CodeSending;
import dev.qiangcai.market.members.Login;
import dev.qiangcai.market.members.Members;
import dev.qiangcai.market.members.Phone;
import dev.qiangcai.market.slider.Slider;

/// Logs members in.
final class Reception {
    private final Members members;
    private final Slider slider;
    private final Doorman doorman;
    private final boolean challenging;

    Reception(Rooms rooms, Doorman doorman, HouseRules rules) {
        this.members = rooms.members();
        this.slider = rooms.slider();
        this.doorman = doorman;
        this.challenging = rules.challenge() == HouseRules.Challenge.ON_LOGIN;
    }

    Answer sendCode(Visit visit) {
        return switch (members.sendCode(phone(visit.fields()))) {
            case CodeSending.Sent _ -> Answer.ok(Json.object());
            case CodeSending.TooMany much -> doorman.slowDown(much.pause());
        };
    }

    Answer login(Visit visit) {
        var fields = visit.fields();
        var phone = phone(fields);
        var subject = "phone " + phone.digits();
        if (challenging && !slider.passed(subject)) {
            return Answer.of(
                    Code.CHALLENGE_WANTED, Json.object().put("url", "/v1/challenge?for=" + slider.invite(subject)));
        }
        return switch (members.login(phone, fields.text("code"))) {
            case Login.WrongCode _ -> Answer.of(Code.WRONG_CODE);
            case Login.NoCode _ -> Answer.of(Code.EXPIRED_CODE);
            case Login.Welcome welcome -> admitted(welcome);
        };
    }

    private static Answer admitted(Login.Welcome welcome) {
        var cookie = Visit.COOKIE + "=" + welcome.secret() + "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age="
                + Math.max(1, welcome.lifetime().toSeconds());
        return Answer.ok(Json.object().put("uid", welcome.member().uid().value()))
                .with("Set-Cookie", cookie);
    }

    Answer me(Visit visit) {
        var member = visit.customer();
        return Answer.ok(Json.object()
                .put("uid", member.uid().value())
                .put("phone", member.phone().masked()));
    }

    private static Phone phone(Fields fields) {
        var text = fields.text("phone");
        if (!Phone.fits(text)) {
            throw new Declined(Answer.wrong(Code.BAD_REQUEST, "\"phone\" must be 5 to 15 digits"));
        }
        return new Phone(text);
    }
}

package dev.qiangcai.market.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.market.counter.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class MembersTest {
    private static final Phone PHONE = new Phone("13800138000");

    private final SetClock clock = new SetClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final ArrayList<String> codes = new ArrayList<>();
    private final Members members = new Members(clock, Duration.ofHours(1), (_, code) -> codes.add(code));

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    @Test
    void the_code_that_was_sent_opens_a_session_once() {
        members.sendCode(PHONE);
        assertThat(codes.getLast()).matches("[0-9]{6}");
        var welcome = (Login.Welcome) members.login(PHONE, codes.getLast());
        assertThat(welcome.secret()).matches("[0-9a-f]{32}");
        assertThat(welcome.toString()).doesNotContain(welcome.secret());
        assertThat(members.member(welcome.secret())).contains(welcome.member());
        assertThat(members.login(PHONE, codes.getLast())).isInstanceOf(Login.NoCode.class);
    }

    @Test
    void a_session_ends_with_its_time_or_when_it_is_ended() {
        members.sendCode(PHONE);
        var first = (Login.Welcome) members.login(PHONE, codes.getLast());
        clock.advance(Duration.ofHours(1));
        assertThat(members.member(first.secret())).isEmpty();
        members.sendCode(PHONE);
        var second = (Login.Welcome) members.login(PHONE, codes.getLast());
        assertThat(second.member()).isEqualTo(first.member());
        members.endSession(second.secret());
        assertThat(members.member(second.secret())).isEmpty();
    }

    @Test
    void five_wrong_tries_use_a_code_up() {
        members.sendCode(PHONE);
        for (int i = 0; i < 5; i++) {
            assertThat(members.login(PHONE, other(codes.getLast()))).isInstanceOf(Login.WrongCode.class);
        }
        assertThat(members.login(PHONE, codes.getLast())).isInstanceOf(Login.NoCode.class);
    }

    @Test
    void a_code_is_good_for_five_minutes() {
        members.sendCode(PHONE);
        clock.advance(Duration.ofMinutes(5));
        assertThat(members.login(PHONE, codes.getLast())).isInstanceOf(Login.NoCode.class);
    }

    @Test
    void a_phone_gets_five_codes_a_minute() {
        for (int i = 0; i < 5; i++) {
            assertThat(members.sendCode(PHONE)).isInstanceOf(CodeSending.Sent.class);
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(members.sendCode(PHONE)).isEqualTo(new CodeSending.TooMany(Duration.ofSeconds(55)));
        clock.advance(Duration.ofSeconds(55));
        assertThat(members.sendCode(PHONE)).isInstanceOf(CodeSending.Sent.class);
    }

    @Test
    void a_phone_keeps_its_account_in_every_run_and_shows_only_its_ends() {
        assertThat(Members.uid(PHONE)).isEqualTo(Members.uid(new Phone("13800138000")));
        assertThat(Members.uid(PHONE)).isNotEqualTo(Members.uid(new Phone("13800138001")));
        assertThat(PHONE).hasToString("138*****000");
        assertThatThrownBy(() -> new Phone("12a45")).hasMessageNotContaining("12a45");
    }
}

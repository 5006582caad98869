package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.money.MoneyFormat;
import dev.qiangcai.shop.page.As;
import dev.qiangcai.shop.page.Read;
import dev.qiangcai.shop.page.Reading;
import dev.qiangcai.shop.page.Reply;
import dev.qiangcai.shop.page.Request;
import dev.qiangcai.shop.page.Source;
import dev.qiangcai.shop.page.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/// The clock that a profile describes.
record PlannedClock(RequestTemplate template, Read read, Home home, MoneyFormat format) implements Clock {
    static PlannedClock parse(Spot spot, Home home, Names names, MoneyFormat format) {
        var plan = ReadPlan.parse(spot.at("read"), names, Set.of()).read();
        // A header without `as` is a date: no clock header is anything else.
        var as = plan.source() instanceof Source.Header && plan.as() == As.TEXT ? As.HTTP_DATE : plan.as();
        // What is written for people often ends at the minute: no clock can be told from it.
        if (!as.moment() || as == As.DATE) {
            throw spot.at("read").bad("profile.clock-as");
        }
        var template = RequestTemplate.parse(spot, home, names);
        return new PlannedClock(template, new Read(plan.source(), as, false, plan.map()), home, format);
    }

    PlannedClock at(Home there) {
        return new PlannedClock(template, read, there, format);
    }

    @Override
    public Request request() {
        return template.fill(home, Scope.EMPTY);
    }

    @Override
    public Optional<Stamp> stamp(Reply reply) {
        if (reply.status() / 100 != 2
                || reply.header("age").filter(age -> !age.strip().equals("0")).isPresent()) {
            return Optional.empty();
        }
        var evidence = Evidence.of(reply, format, Scope.EMPTY);
        return evidence.read(read) instanceof Reading.Found(Value.Moment moment)
                ? Optional.of(stamp(moment.instant()))
                : Optional.empty();
    }

    private Stamp stamp(Instant instant) {
        return read.as() == As.EPOCH_MS
                ? new Stamp(instant.truncatedTo(ChronoUnit.MILLIS), Duration.ofMillis(1))
                : new Stamp(instant.truncatedTo(ChronoUnit.SECONDS), Duration.ofSeconds(1));
    }
}

package dev.qiangcai.market.web;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// How the store treats its visitors.
///
/// `perAccount` and `perAddress` are the requests a second that an account, or an address without a session, may send;
/// `queueAbove` is the number that all together may send before the waiting room opens. [#NO_LIMIT] switches one off.
public record HouseRules(
        Challenge challenge, int perAccount, int perAddress, int queueAbove, Duration sessionLifetime) {
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /// When the slider has to be solved.
    public enum Challenge {
        OFF,
        ON_LOGIN,
        ON_ORDERS
    }

    /// No challenge, no waiting room, sessions of a day, and limits that only a hurried script meets.
    public static final HouseRules FRIENDLY = new HouseRules(Challenge.OFF, 50, 5_000, NO_LIMIT, Duration.ofDays(1));

    public HouseRules {
        requireNonNull(challenge, "challenge");
        requirePositive("perAccount", perAccount);
        requirePositive("perAddress", perAddress);
        requirePositive("queueAbove", queueAbove);
        if (!sessionLifetime.isPositive()) {
            throw new IllegalArgumentException("sessionLifetime must be positive, was " + sessionLifetime);
        }
    }

    public HouseRules withChallenge(Challenge when) {
        return new HouseRules(when, perAccount, perAddress, queueAbove, sessionLifetime);
    }

    public HouseRules withPressing(int requestsPerAccount, int requestsPerAddress) {
        return new HouseRules(challenge, requestsPerAccount, requestsPerAddress, queueAbove, sessionLifetime);
    }

    public HouseRules withQueueAbove(int requests) {
        return new HouseRules(challenge, perAccount, perAddress, requests, sessionLifetime);
    }

    public HouseRules withSessionLifetime(Duration lifetime) {
        return new HouseRules(challenge, perAccount, perAddress, queueAbove, lifetime);
    }

    private static void requirePositive(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more, was " + number);
        }
    }
}

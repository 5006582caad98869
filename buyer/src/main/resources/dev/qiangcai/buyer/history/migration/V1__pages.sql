-- What was seen of watched pages. Times are epoch milliseconds, amounts plain decimals as text. The same SQL runs on
-- SQLite and PostgreSQL.

-- One row a page, with what is known of it now. `id` is made of the address, the same on every machine.
CREATE TABLE pages (
    id                BIGINT        NOT NULL PRIMARY KEY,
    address           VARCHAR(4000) NOT NULL,
    name              VARCHAR(500),
    seq               BIGINT        NOT NULL,
    since             BIGINT        NOT NULL,
    availability      VARCHAR(16)   NOT NULL
        CHECK (availability IN ('AVAILABLE', 'SOLD_OUT', 'NOT_OPEN', 'CANNOT_TELL')),
    price             VARCHAR(40),
    currency          VARCHAR(3),
    blind             VARCHAR(100),
    -- What its owner was told last, and when; null: nothing yet.
    told_availability VARCHAR(16),
    told_price        VARCHAR(40),
    told_currency     VARCHAR(3),
    told_at           BIGINT
);

CREATE INDEX pages_by_change ON pages (since);

-- Every change of a page, only ever added to; the oldest of a page go when there are too many.
CREATE TABLE changes (
    page         BIGINT       NOT NULL REFERENCES pages (id),
    seq          BIGINT       NOT NULL,
    at           BIGINT       NOT NULL,
    availability VARCHAR(16)  NOT NULL,
    price        VARCHAR(40),
    currency     VARCHAR(3),
    reason       VARCHAR(500) NOT NULL,
    PRIMARY KEY (page, seq)
);

-- What is to be told of a change, and how far that has come. A page has at most one that waits.
CREATE TABLE notices (
    page       BIGINT      NOT NULL REFERENCES pages (id),
    seq        BIGINT      NOT NULL,
    state      VARCHAR(16) NOT NULL
        CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'UNSURE', 'GIVEN_UP', 'OVERTAKEN')),
    due_at     BIGINT      NOT NULL,
    tries      INTEGER     NOT NULL,
    changed_at BIGINT      NOT NULL,
    run        VARCHAR(36),
    PRIMARY KEY (page, seq)
);

CREATE INDEX notices_by_turn ON notices (state, due_at);

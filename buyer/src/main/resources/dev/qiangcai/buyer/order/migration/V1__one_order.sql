-- One row a purchase intent: what may be bought, and how far it has come. Times are epoch milliseconds; amounts are
-- exact decimals as text. The same SQL runs on SQLite and PostgreSQL.
CREATE TABLE intents (
    id            VARCHAR(36)  NOT NULL PRIMARY KEY,
    version       INTEGER      NOT NULL,
    state         VARCHAR(16)  NOT NULL CHECK (state IN ('ARMED', 'QUOTED', 'INTENT', 'SENT', 'UNKNOWN', 'NEEDS_OWNER',
                                                         'ACCEPTED', 'REJECTED', 'LIMIT_REACHED', 'ABANDONED')),
    store         VARCHAR(100) NOT NULL,
    account       VARCHAR(100) NOT NULL,
    purchase      VARCHAR(200) NOT NULL,
    sku           VARCHAR(200) NOT NULL,
    item_name     VARCHAR(500) NOT NULL,
    item_count    BIGINT       NOT NULL CHECK (item_count > 0),
    currency      VARCHAR(3)   NOT NULL,
    limit_unit    VARCHAR(40)  NOT NULL,
    limit_count   BIGINT       NOT NULL,
    limit_total   VARCHAR(40)  NOT NULL,
    idempotency   VARCHAR(36)  NOT NULL,
    attempts      INTEGER      NOT NULL,
    quoted_unit   VARCHAR(40),
    quoted_total  VARCHAR(40),
    token_print   VARCHAR(64),
    order_id      VARCHAR(200),
    paid_total    VARCHAR(40),
    pay_by        BIGINT,
    pay_url       VARCHAR(2000),
    started_at    BIGINT       NOT NULL,
    updated_at    BIGINT       NOT NULL,
    last_reason   VARCHAR(500) NOT NULL,
    CHECK (state <> 'ACCEPTED' OR order_id IS NOT NULL)
);

-- Twins lose here: a purchase has at most one intent that is under way or has bought.
CREATE UNIQUE INDEX one_live_intent ON intents (store, account, purchase)
    WHERE state NOT IN ('REJECTED', 'LIMIT_REACHED', 'ABANDONED');

CREATE INDEX intents_by_change ON intents (updated_at);

-- Every change of state, only ever added to. `nanos` is the monotonic clock of the process `run`.
CREATE TABLE transitions (
    intent_id  VARCHAR(36)  NOT NULL REFERENCES intents (id),
    version    INTEGER      NOT NULL,
    old_state  VARCHAR(16),
    new_state  VARCHAR(16)  NOT NULL,
    reason     VARCHAR(500) NOT NULL,
    run        VARCHAR(36)  NOT NULL,
    nanos      BIGINT       NOT NULL,
    at         BIGINT       NOT NULL,
    PRIMARY KEY (intent_id, version)
);

-- What other rooms put on the timeline: bounded, the oldest rows go first.
CREATE TABLE events (
    seq   BIGINT       NOT NULL PRIMARY KEY,
    at    BIGINT       NOT NULL,
    kind  VARCHAR(50)  NOT NULL,
    body  VARCHAR(8192) NOT NULL
);

-- One row: the salt that account keys and token fingerprints are made with.
CREATE TABLE salts (
    id    INTEGER      NOT NULL PRIMARY KEY CHECK (id = 1),
    salt  VARCHAR(64)  NOT NULL
);

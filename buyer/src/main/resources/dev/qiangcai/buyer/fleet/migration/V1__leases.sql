-- Which instance asks which host. The columns are those that db-scheduler wants of its table.
CREATE TABLE host_leases (
    task_name            TEXT                     NOT NULL,
    task_instance        TEXT                     NOT NULL,
    task_data            BYTEA,
    execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
    picked               BOOLEAN                  NOT NULL,
    picked_by            TEXT,
    last_success         TIMESTAMP WITH TIME ZONE,
    last_failure         TIMESTAMP WITH TIME ZONE,
    consecutive_failures INTEGER,
    last_heartbeat       TIMESTAMP WITH TIME ZONE,
    version              BIGINT                   NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX host_leases_by_turn ON host_leases (execution_time);
CREATE INDEX host_leases_by_heartbeat ON host_leases (last_heartbeat);

-- The instances that are there, by their last sign of life on the server's clock (epoch milliseconds), and a hash of the
-- list that each watches.
CREATE TABLE members (
    run     VARCHAR(36) NOT NULL PRIMARY KEY,
    seen_at BIGINT      NOT NULL,
    list    VARCHAR(64) NOT NULL
);

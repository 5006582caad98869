CREATE TABLE shelf (
    name    VARCHAR(50)  NOT NULL PRIMARY KEY,
    pieces  INTEGER      NOT NULL CHECK (pieces >= 0)
);

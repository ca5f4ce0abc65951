-- Files that somebody brought to be carried in, what became of them, and what was said about them.
CREATE TABLE exchange_import (
    id @id PRIMARY KEY,
    -- What the file was called where it came from.
    name @text NOT NULL,
    bytes @int NOT NULL,
    -- receiving, trying, tried, carrying, done, cancelled or failed
    stage @text NOT NULL,
    -- How the file is to be understood.
    wish @json NOT NULL,
    -- How much of it has been read, and what became of that.
    read_bytes @int NOT NULL,
    told @json NOT NULL,
    -- Which attempt counts: one that was lost changes nothing any more.
    turn @int NOT NULL,
    -- When the attempt last said how far it was. By the machine's clock.
    beat_at @time NOT NULL,
    made_at @time NOT NULL
) @table;

-- A file in pieces, in the database, so that every process of the shop can read it: the file itself (file), another that belongs
-- to it (beside), the rows that were refused (rejected), every remark (remarks).
CREATE TABLE exchange_import_part (
    import_id @id NOT NULL REFERENCES exchange_import (id),
    kind @text NOT NULL,
    number @int NOT NULL,
    content @bytes NOT NULL,
    PRIMARY KEY (import_id, kind, number)
) @table;

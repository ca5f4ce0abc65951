-- Photographs by the hash of the file they came as, and the sources by which others name them. A source can be long, so it
-- is found by its own hash.

CREATE TABLE photo (
    hash @text PRIMARY KEY,
    width @int NOT NULL,
    height @int NOT NULL,
    colour @text NOT NULL,
    -- Its files: width, form, hash; the narrowest first.
    files @json NOT NULL,
    made_at @time NOT NULL
) @keyed;

CREATE TABLE picture (
    id @id PRIMARY KEY,
    source_hash @text NOT NULL UNIQUE,
    source @text NOT NULL,
    -- waiting, ready or refused
    state @text NOT NULL,
    -- The code of the rejection, if it was refused.
    reason @text,
    photo @text REFERENCES photo (hash),
    -- How often it was tried to fetch it.
    attempts @int NOT NULL,
    wanted_at @time NOT NULL,
    changed_at @time NOT NULL
) @table;
CREATE INDEX picture_by_state ON picture (state, changed_at, id);

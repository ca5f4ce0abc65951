-- What one process of a shop does for all of them, now and then; when that was last, by the database's own clock.
CREATE TABLE house_turn (
    name @text PRIMARY KEY,
    taken_at @time NOT NULL
) @keyed;

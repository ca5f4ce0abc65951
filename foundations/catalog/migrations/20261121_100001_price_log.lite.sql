-- Every public price, for ever. Nobody changes what was asked for a thing on a day.
CREATE TABLE price_log (
    variant_id BLOB NOT NULL REFERENCES variant (id),
    number INTEGER NOT NULL,
    since INTEGER NOT NULL,
    price INTEGER NOT NULL,
    currency TEXT NOT NULL,
    is_reduction INTEGER NOT NULL,
    PRIMARY KEY (variant_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER price_log_stays BEFORE UPDATE ON price_log BEGIN SELECT RAISE(ABORT, 'a price that was asked stays'); END;
CREATE TRIGGER price_log_is_kept BEFORE DELETE ON price_log BEGIN SELECT RAISE(ABORT, 'a price that was asked stays'); END;

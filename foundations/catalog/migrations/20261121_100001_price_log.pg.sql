-- Every public price, for ever. Nobody changes what was asked for a thing on a day.
CREATE TABLE price_log (
    variant_id UUID NOT NULL REFERENCES variant (id),
    number BIGINT NOT NULL,
    since BIGINT NOT NULL,
    price BIGINT NOT NULL,
    currency TEXT NOT NULL,
    is_reduction BOOLEAN NOT NULL,
    PRIMARY KEY (variant_id, number)
);
CREATE FUNCTION price_log_refuses() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'a price that was asked stays'; END $$;
CREATE TRIGGER price_log_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON price_log
    FOR EACH STATEMENT EXECUTE FUNCTION price_log_refuses();

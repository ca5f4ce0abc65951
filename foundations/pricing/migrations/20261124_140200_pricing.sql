-- Pricing: promotions, how often each was used and for what, and what the shop decides about taxes.

CREATE TABLE promotion (
    id @id PRIMARY KEY,
    -- The code by which it counts, as codes are compared; empty where it counts by itself.
    code @text NOT NULL,
    is_on @bool NOT NULL,
    starts_at @time,
    ends_at @time,
    -- How often it may be used; without a bound it is not counted here, so that orders do not wait for each other.
    in_all @int,
    used @int NOT NULL,
    -- The rest of a Draft.
    body @json NOT NULL,
    created_at @time NOT NULL,
    version @int NOT NULL
) @table;
CREATE UNIQUE INDEX promotion_by_code ON promotion (code) WHERE code <> '';
CREATE INDEX promotion_by_state ON promotion (is_on, code, id);

-- What it was counted for, once each.
CREATE TABLE promotion_use (
    promotion_id @id NOT NULL REFERENCES promotion (id),
    about_kind @text NOT NULL,
    about_id @id NOT NULL,
    -- Who, where that was known.
    person_id @id,
    -- What it took off; zero or less.
    amount @money NOT NULL,
    currency @text NOT NULL,
    -- Whether `promotion.used` counts it.
    is_counted @bool NOT NULL,
    at @time NOT NULL,
    PRIMARY KEY (promotion_id, about_kind, about_id)
) @table;
CREATE INDEX promotion_use_by_about ON promotion_use (about_kind, about_id);
CREATE INDEX promotion_use_by_person ON promotion_use (person_id, at);

-- How often each person has used it.
CREATE TABLE promotion_person (
    promotion_id @id NOT NULL REFERENCES promotion (id),
    person_id @id NOT NULL,
    used @int NOT NULL,
    PRIMARY KEY (promotion_id, person_id)
) @keyed;
CREATE INDEX promotion_person_by_person ON promotion_person (person_id, promotion_id);

-- What the shop decides about taxes: one row, once it has decided anything.
CREATE TABLE tax_setting (
    id @int PRIMARY KEY,
    body @json NOT NULL,
    version @int NOT NULL
) @table;

-- Groups of people: for whom a promotion may be.

CREATE TABLE pricing_group (
    id @id PRIMARY KEY,
    -- The word by which promotions name it; it never changes.
    code @text NOT NULL,
    name @text NOT NULL,
    -- How many people are in it.
    people @int NOT NULL,
    created_at @time NOT NULL,
    version @int NOT NULL
) @table;
CREATE UNIQUE INDEX pricing_group_by_code ON pricing_group (code);

CREATE TABLE pricing_group_person (
    group_id @id NOT NULL REFERENCES pricing_group (id),
    person_id @id NOT NULL,
    added_at @time NOT NULL,
    PRIMARY KEY (group_id, person_id)
) @keyed;
CREATE INDEX pricing_group_person_by_person ON pricing_group_person (person_id, group_id);

-- The word of the group that a promotion is for, beside the whole of it.
ALTER TABLE promotion ADD COLUMN group_code @text NOT NULL DEFAULT '';
CREATE INDEX promotion_by_group ON promotion (group_code, is_on, id);

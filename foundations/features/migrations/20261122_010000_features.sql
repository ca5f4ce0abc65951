-- What somebody decided about a part of the shop. A part without a row is as its door declares it.
CREATE TABLE feature_state (
    name @text PRIMARY KEY,
    state @text NOT NULL,
    changed_at @time NOT NULL,
    changed_by @text NOT NULL,
    person_id @id
) @keyed;

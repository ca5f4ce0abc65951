-- Baskets: what somebody thinks of buying. One for each member, and one for each browser that carries a secret.

CREATE TABLE basket (
    id @id PRIMARY KEY,
    -- Whose it is: a member's, or a guest's, of whose secret only the hash is kept. One of both.
    person_id @id,
    secret_hash @bytes,
    -- Codes that were typed, as a list.
    codes @json NOT NULL,
    -- When it was last ordered.
    ordered_at @time,
    created_at @time NOT NULL,
    changed_at @time NOT NULL,
    version @int NOT NULL
) @table;
CREATE UNIQUE INDEX basket_by_person ON basket (person_id);
CREATE UNIQUE INDEX basket_by_secret ON basket (secret_hash);

CREATE TABLE basket_line (
    id @id PRIMARY KEY,
    basket_id @id NOT NULL REFERENCES basket (id),
    variant_id @id NOT NULL,
    quantity @int NOT NULL,
    -- What it cost when somebody last decided how many.
    added_minor @money NOT NULL,
    added_currency @text NOT NULL,
    added_at @time NOT NULL
) @table;
CREATE UNIQUE INDEX basket_line_by_variant ON basket_line (basket_id, variant_id);

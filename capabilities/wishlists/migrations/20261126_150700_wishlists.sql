-- Wish lists: what people would like, who may see it, and who gives what of it.

-- One row for whoever has any. Every list that is made or removed writes it, so two of one person never pass each other.
CREATE TABLE wish_book (
    person_id @id PRIMARY KEY,
    -- The list that things are saved on by themselves.
    default_id @id,
    -- How many lists there are.
    lists @int NOT NULL
) @table;

CREATE TABLE wish_list (
    id @id PRIMARY KEY,
    person_id @id NOT NULL,
    name @text NOT NULL,
    -- private, friends, link or public
    audience @text NOT NULL,
    -- The word of the link, while whoever has it may look. It is shown again to its owner, so it is kept as it is.
    secret @text NOT NULL,
    -- The day of which it is a list of presents, YYYY-MM-DD; and the latest day that it ever was, until which it stays a surprise.
    event_on @text,
    surprise_until @text,
    items @int NOT NULL,
    created_at @time NOT NULL,
    version @int NOT NULL
) @table;
CREATE INDEX wish_list_by_person ON wish_list (person_id, id);
CREATE UNIQUE INDEX wish_list_by_secret ON wish_list (secret);

CREATE TABLE wish_item (
    id @id PRIMARY KEY,
    list_id @id NOT NULL REFERENCES wish_list (id),
    product_id @id NOT NULL,
    variant_id @id NOT NULL,
    wanted @int NOT NULL,
    -- How many of them somebody gives. Never more than were wanted when they said so.
    claimed @int NOT NULL,
    note @text NOT NULL,
    -- 0 high, 1 normal, 2 low
    priority @int NOT NULL,
    added_at @time NOT NULL,
    -- Whether none was left when that was last heard.
    was_out @bool NOT NULL,
    -- What its owner is to be told: cheaper or back.
    due @text,
    told_at @time
) @table;
CREATE UNIQUE INDEX wish_item_by_list ON wish_item (list_id, variant_id);
CREATE INDEX wish_item_by_variant ON wish_item (variant_id, id);

CREATE TABLE wish_claim (
    id @id PRIMARY KEY,
    list_id @id NOT NULL,
    item_id @id NOT NULL REFERENCES wish_item (id),
    -- Who gives it, if they were signed in,
    person_id @id,
    -- or as they call themselves; and the hash of the secret by which they undo it.
    name @text NOT NULL,
    secret_hash @bytes,
    quantity @int NOT NULL,
    claimed_at @time NOT NULL
) @table;
CREATE INDEX wish_claim_by_list ON wish_claim (list_id, id);
CREATE INDEX wish_claim_by_item ON wish_claim (item_id);
CREATE INDEX wish_claim_by_person ON wish_claim (person_id, id);
CREATE UNIQUE INDEX wish_claim_by_secret ON wish_claim (secret_hash);

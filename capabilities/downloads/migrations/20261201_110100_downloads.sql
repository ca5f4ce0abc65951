-- Files and keys that are sold: what belongs to a variant, what whoever bought may fetch, and when they did.

CREATE TABLE downloads_variant (
    variant_id @id PRIMARY KEY,
    -- How often the files of one line of an order may be fetched.
    fetches_max @int NOT NULL,
    -- Whether each piece comes with a key: from the first key on, also when none is left, unless all were taken away unsold.
    has_keys @bool NOT NULL,
    files @int NOT NULL,
    keys_free @int NOT NULL,
    keys_taken @int NOT NULL,
    -- Raised by whoever takes keys, so that those who do stand in line.
    turn @int NOT NULL
) @table;

CREATE TABLE downloads_file (
    id @id PRIMARY KEY,
    variant_id @id NOT NULL,
    name @text NOT NULL,
    bytes @int NOT NULL,
    -- Under which hash it is kept, behind sixteen bytes that are its own.
    hash @text NOT NULL,
    -- The hash of the file itself.
    etag @text NOT NULL,
    -- Counted from one; raised when another file takes its place.
    edition @int NOT NULL,
    changed_at @time NOT NULL
) @table;
CREATE INDEX downloads_file_by_variant ON downloads_file (variant_id, id);
CREATE INDEX downloads_file_by_hash ON downloads_file (hash);

CREATE TABLE downloads_key (
    id @id PRIMARY KEY,
    variant_id @id NOT NULL,
    body @text NOT NULL,
    -- By which the same key is known again.
    digest @bytes NOT NULL,
    -- free, taken or void
    state @text NOT NULL,
    grant_id @id,
    taken_at @time,
    shown_at @time
) @table;
-- The same key is never sold twice, whatever it belongs to.
CREATE UNIQUE INDEX downloads_key_once ON downloads_key (digest);
CREATE INDEX downloads_key_by_state ON downloads_key (variant_id, state, id);
CREATE INDEX downloads_key_by_grant ON downloads_key (grant_id, id);

-- What whoever bought may fetch: one row for a line of an order.
CREATE TABLE downloads_grant (
    id @id PRIMARY KEY,
    order_id @id NOT NULL,
    line_id @id NOT NULL,
    variant_id @id NOT NULL,
    person_id @id,
    quantity @int NOT NULL,
    -- waiting, open, short or closed
    state @text NOT NULL,
    -- Whether each piece comes with a key.
    needs_keys @bool NOT NULL,
    fetches @int NOT NULL,
    fetches_max @int NOT NULL,
    -- Whether others were told that it is handed over.
    is_told @bool NOT NULL,
    created_at @time NOT NULL,
    opened_at @time,
    begun_at @time,
    closed_at @time,
    version @int NOT NULL
) @table;
CREATE UNIQUE INDEX downloads_grant_by_line ON downloads_grant (line_id);
CREATE INDEX downloads_grant_by_order ON downloads_grant (order_id, id);
CREATE INDEX downloads_grant_by_person ON downloads_grant (person_id, id);
CREATE INDEX downloads_grant_by_state ON downloads_grant (variant_id, state, id);
-- Few among many: those for which there were not enough keys.
CREATE INDEX downloads_grant_short ON downloads_grant (state, id) WHERE state = 'short';

-- What is known of an order whatever came first: what was bought, that it is paid, that it is off, whose it was found to be.
-- Whoever changes what belongs to an order changes its row first, so that they see each other.
CREATE TABLE downloads_order (
    order_id @id PRIMARY KEY,
    -- What is paid together.
    group_id @id,
    granted_at @time,
    paid_at @time,
    closed_at @time,
    person_id @id
) @keyed;
CREATE INDEX downloads_order_by_person ON downloads_order (person_id);
CREATE INDEX downloads_order_by_group ON downloads_order (group_id);

-- Lines that somebody wants to give back, by the return that says so, and whether that is over.
CREATE TABLE downloads_held (
    line_id @id NOT NULL,
    ret_id @id NOT NULL,
    is_over @bool NOT NULL,
    PRIMARY KEY (line_id, ret_id)
) @keyed;

-- Pieces that went back before anybody had heard that they were bought.
CREATE TABLE downloads_gone (
    line_id @id PRIMARY KEY,
    quantity @int NOT NULL
) @keyed;

CREATE TABLE downloads_fetch (
    id @id PRIMARY KEY,
    grant_id @id NOT NULL,
    file_id @id NOT NULL,
    edition @int NOT NULL,
    fetched_at @time NOT NULL
) @table;
CREATE INDEX downloads_fetch_by_grant ON downloads_fetch (grant_id, id);

-- What links are signed with: one row, by its name.
CREATE TABLE downloads_secret (
    name @text PRIMARY KEY,
    secret @bytes NOT NULL
) @keyed;

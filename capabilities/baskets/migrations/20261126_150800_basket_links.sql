-- Payment links: what the shop has put together for somebody with whom it speaks elsewhere.

CREATE TABLE basket_link (
    id @id PRIMARY KEY,
    -- What is kept of the secret in its address; nothing once it leads nowhere.
    secret_hash @bytes,
    -- Who of the shop made it, and what they were called then.
    person_id @id,
    person_name @text NOT NULL,
    -- What the shop wants to remember about it.
    note @text NOT NULL,
    created_at @time NOT NULL,
    ends_at @time NOT NULL,
    opened_at @time,
    taken_at @time,
    ordered_at @time,
    ended_at @time
) @table;
CREATE UNIQUE INDEX basket_link_by_secret ON basket_link (secret_hash);
CREATE INDEX basket_link_by_person ON basket_link (person_id, id);

CREATE TABLE basket_link_line (
    link_id @id NOT NULL REFERENCES basket_link (id),
    place @int NOT NULL,
    variant_id @id NOT NULL,
    quantity @int NOT NULL,
    PRIMARY KEY (link_id, place)
) @keyed;

-- Baskets into which somebody has put what is in a link, until they are ordered.
CREATE TABLE basket_link_taken (
    basket_id @id NOT NULL REFERENCES basket (id),
    link_id @id NOT NULL REFERENCES basket_link (id),
    PRIMARY KEY (basket_id, link_id)
) @keyed;
CREATE INDEX basket_link_taken_by_link ON basket_link_taken (link_id, basket_id);

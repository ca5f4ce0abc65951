-- Purchases that programs prepare for somebody: each has a basket of its own, to which nobody's browser
-- leads: what stands there as the hash of a secret is that of the id here.
CREATE TABLE basket_checkout (
    id @id PRIMARY KEY,
    person_id @id NOT NULL,
    -- open, requires_escalation, completed, canceled or expired.
    state @text NOT NULL,
    -- Where it goes and what else was written; empty as soon as it is over.
    written @json NOT NULL,
    -- The page of the order that it became.
    order_page @text NOT NULL,
    created_at @time NOT NULL,
    ends_at @time NOT NULL,
    version @int NOT NULL
) @table;
CREATE INDEX basket_checkout_by_person ON basket_checkout (person_id, id);

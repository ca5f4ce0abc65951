-- Who sells here besides the house: what the law wants to know of them, how far they have come, and what the house keeps of what
-- they sell. What was frozen with an order stands there.

CREATE TABLE seller (
    id @id PRIMARY KEY,
    slug @text NOT NULL UNIQUE,
    name @text NOT NULL,
    state @text NOT NULL,
    person_id @id,
    is_trader @bool NOT NULL,
    -- A Trader: name, address, telephone, e-mail, tax number, register, account.
    trader @json NOT NULL,
    preparation_days @int NOT NULL,
    payout_days @int,
    certified_at @time,
    verified_at @time,
    verified_by @text NOT NULL,
    closes_at @time,
    closed_at @time,
    created_at @time NOT NULL,
    version @int NOT NULL
) @table;
CREATE INDEX seller_by_state ON seller (state, id);
CREATE INDEX seller_by_person ON seller (person_id);

-- What became of them when, and why: they are told so, and may ask for it.
CREATE TABLE seller_turn (
    seller_id @id NOT NULL REFERENCES seller (id),
    number @int NOT NULL,
    at @time NOT NULL,
    from_state @text NOT NULL,
    to_state @text NOT NULL,
    command @text NOT NULL,
    said @text NOT NULL,
    PRIMARY KEY (seller_id, number)
) @keyed;

CREATE TABLE commission_rule (
    id @id PRIMARY KEY,
    -- Whose goods it is for; nobody stands for everybody's.
    seller_id @id,
    is_on @bool NOT NULL,
    -- The rest of a RuleDraft.
    body @json NOT NULL,
    created_at @time NOT NULL,
    version @int NOT NULL
) @table;
CREATE INDEX commission_rule_by_seller ON commission_rule (seller_id, id);
CREATE INDEX commission_rule_on ON commission_rule (is_on, id);

-- Contracts with whoever moves the money, and what they have moved as they list it; ways to compare it with what we have.

-- Names and keys. They are read by what asks the provider, and stand on no page and in no export.
CREATE TABLE payment_contract (
    -- stripe or redsys
    peer @text PRIMARY KEY,
    terms @json NOT NULL,
    version @int NOT NULL
) @keyed;

-- The last list of each provider, line by line.
CREATE TABLE payment_listed (
    way @text NOT NULL,
    -- charge, refund, dispute or fee
    what @text NOT NULL,
    their_ref @text NOT NULL,
    -- Our attempt or refund, as they remember it; empty where they do not.
    ours @text NOT NULL,
    amount @money NOT NULL,
    currency @text NOT NULL,
    moved_at @time NOT NULL,
    PRIMARY KEY (way, what, their_ref)
) @keyed;
CREATE INDEX payment_listed_by_time ON payment_listed (way, moved_at);

-- A provider speaks of an attempt by its own word.
CREATE INDEX payment_attempt_by_their_ref ON payment_attempt (way, their_ref);
CREATE INDEX payment_attempt_by_end ON payment_attempt (way, ended_at);
CREATE INDEX payment_refund_by_end ON payment_refund (state, ended_at);
CREATE INDEX payment_by_dispute ON payment (disputed_at);

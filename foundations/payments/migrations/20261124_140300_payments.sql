-- Payments: what is to be paid, each attempt at it, what went back; the ways to pay and their settings.

CREATE TABLE payment (
    id @id PRIMARY KEY,
    -- What is paid for, and which payment of it this is: two that are begun at once meet here.
    about_kind @text NOT NULL,
    about_id @id NOT NULL,
    turn @int NOT NULL,
    -- What people call it: the code of an order.
    reference @text NOT NULL,
    -- The same without what people leave out when they type it.
    reference_folded @text NOT NULL,
    amount @money NOT NULL,
    currency @text NOT NULL,
    way @text NOT NULL,
    -- started, action_needed, authorised, captured, declined, voided or expired
    state @text NOT NULL,
    authorised @money NOT NULL,
    captured @money NOT NULL,
    -- What was asked back and did not fail.
    refunded @money NOT NULL,
    disputed_at @time,
    -- Why the last attempt was refused; empty if it was not.
    reason @text NOT NULL,
    -- The number of the attempt that counts.
    attempt @int NOT NULL,
    -- What stands in the address by which the buyer comes back, and where they go on. Both lead to an order, so they are
    -- taken away some days after the end.
    secret @text,
    back_to @text,
    lang @text NOT NULL,
    expires_at @time,
    created_at @time NOT NULL
) @table;
CREATE UNIQUE INDEX payment_by_about ON payment (about_kind, about_id, turn);
CREATE UNIQUE INDEX payment_by_secret ON payment (secret);
CREATE INDEX payment_by_state ON payment (state, id);
CREATE INDEX payment_by_reference ON payment (reference_folded, id);

CREATE TABLE payment_attempt (
    id @id PRIMARY KEY,
    payment_id @id NOT NULL REFERENCES payment (id),
    number @int NOT NULL,
    way @text NOT NULL,
    -- begun, waiting, authorised, captured, declined, dropped or odd
    stage @text NOT NULL,
    -- The job that asks the provider.
    job_id @id NOT NULL,
    -- How the provider calls it.
    their_ref @text NOT NULL,
    -- Where the buyer goes on at the provider, as JSON; taken away with the secret of the payment.
    away @text NOT NULL,
    reason @text NOT NULL,
    begun_at @time NOT NULL,
    ended_at @time
) @table;
CREATE UNIQUE INDEX payment_attempt_by_payment ON payment_attempt (payment_id, number);

CREATE TABLE payment_refund (
    id @id PRIMARY KEY,
    payment_id @id NOT NULL REFERENCES payment (id),
    -- Which attempt took the money, and whether it took it beside another: then the payment does not count it.
    attempt @int NOT NULL,
    is_extra @bool NOT NULL,
    -- Why: a return, an order that was cancelled.
    cause_kind @text NOT NULL,
    cause_id @id NOT NULL,
    amount @money NOT NULL,
    currency @text NOT NULL,
    -- waiting, by_hand, done or failed
    state @text NOT NULL,
    job_id @id NOT NULL,
    their_ref @text NOT NULL,
    reason @text NOT NULL,
    created_at @time NOT NULL,
    ended_at @time
) @table;
CREATE INDEX payment_refund_by_payment ON payment_refund (payment_id, id);

-- The ways to pay that somebody of the shop has decided about.
CREATE TABLE payment_way (
    way @text PRIMARY KEY,
    is_on @bool NOT NULL,
    -- What belongs to it: an account, a fee.
    terms @json NOT NULL,
    version @int NOT NULL
) @keyed;

-- The memory of the provider that is none: what somebody did on its page. Ours never reads it but through its adapter.
CREATE TABLE payment_stand_in (
    attempt_id @id PRIMARY KEY,
    -- open, asking, late, paid, refused or dropped
    state @text NOT NULL,
    amount @money NOT NULL,
    currency @text NOT NULL,
    reason @text NOT NULL
) @keyed;

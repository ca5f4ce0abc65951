-- What the house does by itself: reactions, jobs, deadlines; counted signals; answers kept by key; the shop's clock.

-- Where a reaction stands in the log, and which process hears for it until when (by the database's own clock).
CREATE TABLE reaction (
    name @text PRIMARY KEY,
    transaction_id @int NOT NULL,
    number @int NOT NULL,
    owner @id NOT NULL,
    owned_until @time NOT NULL
) @keyed;

-- A fact that a reaction could not hear, and those about the same subject that wait behind it.
CREATE TABLE reaction_parked (
    reaction @text NOT NULL,
    transaction_id @int NOT NULL,
    number @int NOT NULL,
    subject_kind @text NOT NULL,
    subject_id @id NOT NULL,
    why @text NOT NULL,
    parked_at @time NOT NULL,
    again @bool NOT NULL,
    PRIMARY KEY (reaction, transaction_id, number)
) @keyed;
CREATE INDEX reaction_parked_subject ON reaction_parked (reaction, subject_kind, subject_id);

-- Work for the world outside. What is done is gone; what is parked waits for somebody to look.
CREATE TABLE job (
    id @id PRIMARY KEY,
    name @text NOT NULL,
    body @json NOT NULL,
    parked @bool NOT NULL,
    due_at @time NOT NULL,
    attempts @int NOT NULL,
    owner @id NOT NULL,
    owned_until @time NOT NULL,
    made_at @time NOT NULL,
    why @text NOT NULL
) @keyed;
CREATE INDEX job_due ON job (parked, due_at);

-- What happens by itself at an instant of the shop's clock.
CREATE TABLE deadline (
    kind @text NOT NULL,
    subject_kind @text NOT NULL,
    subject_id @id NOT NULL,
    due_at @time NOT NULL,
    parked @bool NOT NULL,
    attempts @int NOT NULL,
    why @text NOT NULL,
    PRIMARY KEY (kind, subject_kind, subject_id)
) @keyed;
CREATE INDEX deadline_due ON deadline (parked, due_at);

-- How often something was looked at or asked for: by day, without a person.
CREATE TABLE signal (
    name @text NOT NULL,
    day @text NOT NULL,
    subject_kind @text NOT NULL,
    subject_id @id NOT NULL,
    dimension @text NOT NULL,
    count @int NOT NULL,
    PRIMARY KEY (name, day, subject_kind, subject_id, dimension)
) @keyed;

-- The answer that a key of idempotency was given. Nobody's id is the nil id.
CREATE TABLE answered_once (
    actor_kind @text NOT NULL,
    actor_id @id NOT NULL,
    key @text NOT NULL,
    hash @text NOT NULL,
    answer @json NOT NULL,
    answered_at @time NOT NULL,
    PRIMARY KEY (actor_kind, actor_id, key)
) @keyed;
CREATE INDEX answered_once_at ON answered_once (answered_at);

-- How far the shop's clock is ahead of the machine's. One row at most.
CREATE TABLE shop_clock (
    one @int PRIMARY KEY,
    ahead_us @int NOT NULL
) @keyed;
